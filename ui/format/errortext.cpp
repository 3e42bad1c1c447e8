// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/format/errortext.h"

#include "ui/format/timeformat.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::ErrorText)
};

/// What the trader calls the part of the account that an endpoint serves.
QString subject(const QString &where)
{
    if (where.contains(QLatin1String("/position")))
        return ErrorText::tr("positions");
    if (where.contains(QLatin1String("/order")))
        return ErrorText::tr("orders");
    if (where.contains(QLatin1String("/execution")))
        return ErrorText::tr("fills");
    if (where.contains(QLatin1String("/wallet-balance")) || where.contains(QLatin1String("/asset")))
        return ErrorText::tr("balances");
    if (where.contains(QLatin1String("/account")))
        return ErrorText::tr("account settings");
    if (where.contains(QLatin1String("/market")))
        return ErrorText::tr("market data");
    if (where.contains(QLatin1String("/user")))
        return ErrorText::tr("key information");
    return ErrorText::tr("this part of the account");
}

/// How long to leave the exchange alone.
QString pause(const Error &error)
{
    if (!error.retryAfter())
        return ErrorText::tr("Wait a moment before the next try.");
    return ErrorText::tr("The next try can be in %1.").arg(TimeFormat::age(*error.retryAfter()));
}

QString fileName(const Error &error)
{
    const QString name = QFileInfo(error.where()).fileName();
    return name.isEmpty() ? ErrorText::tr("the file") : QStringLiteral("\u201c%1\u201d").arg(name);
}

/// The sentences for single codes of Bybit; empty when the kind says it all.
QString sentenceOfCode(const Error &error)
{
    switch (error.code()) {
    case -1:
    case 10002:
        return ErrorText::tr("Your computer's clock differs from Bybit's. Apollo corrects this itself; if it persists, "
                             "sync the system clock.");
    case 10003:
        return ErrorText::tr("Bybit does not know this key here. It may belong to Mainnet, Testnet, Demo Trading or "
                             "another regional site: choose the environment that issued it.");
    case 10004: return ErrorText::tr("The secret does not match this key. Copy it again; Bybit shows it only once.");
    case 10005:
        return ErrorText::tr("The key lacks the permission for %1. Everything else works; add the permission at "
                             "Bybit or use another key.")
            .arg(subject(error.where()));
    case 10006: return ErrorText::tr("Too many requests with this account. %1").arg(pause(error));
    case 10007:
        return ErrorText::tr("Bybit did not accept the login with this key. Check the key and the environment.");
    case 10009: return ErrorText::tr("Bybit does not offer this service in your region. Apollo cannot change that.");
    case 10010:
        return ErrorText::tr("The key is bound to other IP addresses. Add the present address of this computer to the "
                             "key at Bybit, or use a key without that limit.");
    case 10016:
    case 10000: return ErrorText::tr("Bybit's server could not answer. %1").arg(pause(error));
    case 10018: return ErrorText::tr("Too many requests from this internet address. %1").arg(pause(error));
    case 10024: return ErrorText::tr("Bybit blocked this for compliance reasons; Apollo cannot change that.");
    case 10028:
        return ErrorText::tr("Bybit offers this for unified accounts only. Upgrade the account at Bybit to see %1.")
            .arg(subject(error.where()));
    case 10032: return ErrorText::tr("Bybit's demo trading does not offer this. Everything else works.");
    case -2015:
    case 33004: return ErrorText::tr("The key expired. Create a new one at Bybit; your local history stays.");
    default: return {};
    }
}

QString sentenceOfKind(const Error &error)
{
    switch (error.kind()) {
    case ErrorKind::Network: return ErrorText::tr("There is no connection to the exchange. Check the network.");
    case ErrorKind::Timeout: return ErrorText::tr("The exchange did not answer in time. Check the network.");
    case ErrorKind::Tls:
        return ErrorText::tr("The secure connection could not be set up, so nothing was sent. Check the date of this "
                             "computer, and any proxy or security program that inspects connections.");
    case ErrorKind::Http:
        if (error.code() == 403)
            return ErrorText::tr("Access refused for this region or internet address. Check VPN and network, then try "
                                 "again.");
        return ErrorText::tr("The answer did not come from Bybit's API. Something in between (a proxy, a login page, "
                             "maintenance) answered instead; check the network and try again.");
    case ErrorKind::Authentication:
        return ErrorText::tr("Bybit refused the key. Check the key, its secret and the environment.");
    case ErrorKind::Permission:
        return ErrorText::tr("The key lacks the permission for %1. Everything else works; add the permission at Bybit "
                             "or use another key.")
            .arg(subject(error.where()));
    case ErrorKind::Clock:
        return ErrorText::tr("Your computer's clock differs from Bybit's. Apollo corrects this itself; if it persists, "
                             "sync the system clock.");
    case ErrorKind::RateLimit: return ErrorText::tr("Too many requests. %1").arg(pause(error));
    case ErrorKind::IpBan:
        return ErrorText::tr("Bybit paused this internet address after too many requests. %1").arg(pause(error));
    case ErrorKind::Region:
        return ErrorText::tr("Bybit does not offer this service in your region. Apollo cannot change that.");
    case ErrorKind::IpAddress:
        return ErrorText::tr("The key is bound to other IP addresses. Add the present address of this computer to the "
                             "key at Bybit, or use a key without that limit.");
    case ErrorKind::Server: return ErrorText::tr("Bybit's server could not answer. %1").arg(pause(error));
    case ErrorKind::Validation:
        return ErrorText::tr("The request for %1 was not accepted. If it persists, please report it with this code.")
            .arg(subject(error.where()));
    case ErrorKind::AccountMode:
        return ErrorText::tr("The mode of this account does not offer %1.").arg(subject(error.where()));
    case ErrorKind::Restriction:
        return ErrorText::tr("Bybit restricts this for the account. Apollo cannot change that; see your account at "
                             "Bybit.");
    case ErrorKind::Funds: return ErrorText::tr("The balance or the margin is too small for this.");
    case ErrorKind::OrderState:
        return ErrorText::tr("The order or position has changed meanwhile. Refresh and look again.");
    case ErrorKind::Parse:
        return ErrorText::tr("The content of %1 could not be understood, so it is not shown. If it persists, please "
                             "report it.")
            .arg(error.where().startsWith(QLatin1String("/v5")) ? subject(error.where()) : fileName(error));
    case ErrorKind::Overflow:
        return ErrorText::tr("A figure is larger than Apollo can hold exactly, so it is not shown.");
    case ErrorKind::Storage:
        return ErrorText::tr("Apollo could not read or write %1. Check that it exists, that you may access it and that "
                             "the disk is not full.")
            .arg(fileName(error));
    case ErrorKind::Secrets:
        return ErrorText::tr(
            "The keychain of this computer did not give access. Unlock it, check that it runs, and try "
            "again.");
    case ErrorKind::Cancelled: return ErrorText::tr("This was cancelled.");
    case ErrorKind::OutcomeUnknown:
        return ErrorText::tr("It is not known whether Bybit carried this out. Check your orders before you try again.");
    case ErrorKind::Usage: return ErrorText::tr("The address or the command is not valid. Check it and try again.");
    }
    return ErrorText::tr("Something failed.");
}

QString wordOfKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network: return ErrorText::tr("no connection");
    case ErrorKind::Timeout: return ErrorText::tr("no answer");
    case ErrorKind::Tls: return ErrorText::tr("no secure connection");
    case ErrorKind::Http: return ErrorText::tr("not Bybit's answer");
    case ErrorKind::Authentication: return ErrorText::tr("key refused");
    case ErrorKind::Permission: return ErrorText::tr("permission missing");
    case ErrorKind::Clock: return ErrorText::tr("clock differs");
    case ErrorKind::RateLimit:
    case ErrorKind::IpBan: return ErrorText::tr("too many requests");
    case ErrorKind::Region: return ErrorText::tr("region refused");
    case ErrorKind::IpAddress: return ErrorText::tr("IP address refused");
    case ErrorKind::Server: return ErrorText::tr("fault at Bybit");
    case ErrorKind::Validation: return ErrorText::tr("not accepted");
    case ErrorKind::AccountMode: return ErrorText::tr("not in this account mode");
    case ErrorKind::Restriction: return ErrorText::tr("restricted");
    case ErrorKind::Funds: return ErrorText::tr("balance too small");
    case ErrorKind::OrderState: return ErrorText::tr("changed meanwhile");
    case ErrorKind::Parse: return ErrorText::tr("not understood");
    case ErrorKind::Overflow: return ErrorText::tr("figure too large");
    case ErrorKind::Storage: return ErrorText::tr("file not accessible");
    case ErrorKind::Secrets: return ErrorText::tr("keychain closed");
    case ErrorKind::Cancelled: return ErrorText::tr("cancelled");
    case ErrorKind::OutcomeUnknown: return ErrorText::tr("outcome unknown");
    case ErrorKind::Usage: return ErrorText::tr("not valid");
    }
    return ErrorText::tr("failed");
}

} // namespace

QString errorSentence(const Error &error)
{
    // Transport and local kinds carry HTTP statuses or nothing; only the exchange's kinds carry its codes.
    const bool isHttpStatus = error.kind() == ErrorKind::Http || error.kind() == ErrorKind::IpBan;
    QString sentence = isHttpStatus ? QString() : sentenceOfCode(error);
    if (sentence.isEmpty())
        sentence = sentenceOfKind(error);
    if (error.code() == 0)
        return sentence;
    return ErrorText::tr("%1 (code %2)", "an error sentence and Bybit's error code").arg(sentence).arg(error.code());
}

QString errorWord(const Error &error)
{
    switch (error.code()) {
    case 10003: return ErrorText::tr("key unknown here");
    case 10004: return ErrorText::tr("wrong secret");
    case -2015:
    case 33004: return ErrorText::tr("key expired");
    default: return wordOfKind(error.kind());
    }
}

} // namespace apollo::ui
