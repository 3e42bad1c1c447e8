// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/reply.h"

#include "core/domain/wirenames.h"

namespace apollo::bybit {

namespace json {

namespace {

AccountMode modeOf(std::optional<qint64> unifiedMarginStatus)
{
    switch (unifiedMarginStatus.value_or(0)) {
    case 1: return AccountMode::Classic;
    case 3: return AccountMode::Uta1;
    case 4: return AccountMode::Uta1Pro;
    case 5: return AccountMode::Uta2;
    case 6: return AccountMode::Uta2Pro;
    default: return AccountMode::Unknown;
    }
}

constexpr FieldTable kAccountFields{
    Field<AccountInfo>{"marginMode",
                       [](AccountInfo &info, Value &value) {
                           info.marginMode = marginModeFromWire(scalarOf(value).text).value_or(MarginMode::Unknown);
                           return Outcome::Ok;
                       }},
    Field<AccountInfo>{"spotHedgingStatus", &take<&AccountInfo::spotHedging>},
    Field<AccountInfo>{"unifiedMarginStatus",
                       [](AccountInfo &info, Value &value) {
                           info.mode = modeOf(toInteger(scalarOf(value)));
                           return Outcome::Ok;
                       }},
    Field<AccountInfo>{"updatedTime", &take<&AccountInfo::updatedTime>},
};

/// `{"Wallet": ["Withdraw"], ...}`: the groups grow without notice, so all are kept.
Outcome readPermissions(ApiKeyInfo &info, Value &value)
{
    Object groups;
    switch (value.get_object().get(groups)) {
    case simdjson::SUCCESS: break;
    case simdjson::INCORRECT_TYPE: return Outcome::Rejected; // rights must not be guessed
    default: return Outcome::Broken;
    }
    for (auto item : groups) {
        std::string_view group;
        Value rights;
        if (item.unescaped_key().get(group) != simdjson::SUCCESS
            || std::move(item).value().get(rights) != simdjson::SUCCESS)
            return Outcome::Broken;
        const QString name = toText({Scalar::Kind::Text, group});
        if (const Outcome outcome = readTexts(rights, info.permissions[name]); outcome != Outcome::Ok)
            return outcome;
    }
    return Outcome::Ok;
}

constexpr FieldTable kKeyFields{
    Field<ApiKeyInfo>{"createdAt", &take<&ApiKeyInfo::createdAt>},
    Field<ApiKeyInfo>{"deadlineDay", &take<&ApiKeyInfo::deadlineDay>},
    Field<ApiKeyInfo>{"expiredAt", &take<&ApiKeyInfo::expiredAt>},
    Field<ApiKeyInfo>{"ips", [](ApiKeyInfo &info, Value &value) { return readTexts(value, info.ips); }},
    Field<ApiKeyInfo>{"isMaster", &take<&ApiKeyInfo::isMaster>},
    Field<ApiKeyInfo>{"note", &take<&ApiKeyInfo::note>},
    Field<ApiKeyInfo>{"parentUid", &take<&ApiKeyInfo::parentUid>},
    Field<ApiKeyInfo>{"permissions", &readPermissions},
    Field<ApiKeyInfo>{"readOnly", &take<&ApiKeyInfo::readOnly>},
    Field<ApiKeyInfo>{"rsaPublicKey", &take<&ApiKeyInfo::rsaPublicKey>},
    Field<ApiKeyInfo>{"type", &take<&ApiKeyInfo::type>},
    Field<ApiKeyInfo>{"userID", &take<&ApiKeyInfo::userId>},
    Field<ApiKeyInfo>{"uta", &take<&ApiKeyInfo::uta>},
    Field<ApiKeyInfo>{"vipLevel", &take<&ApiKeyInfo::vipLevel>},
};

/// An answer that is one object.
template <typename T, std::size_t Size>
Result<T> readSingle(const QByteArray &body, const Endpoint &endpoint, const FieldTable<T, Size> &fields)
{
    T value;
    const Result<Envelope> envelope =
        readReply(body, endpoint, [&](Value &result) { return readObject(value, result, fields); });
    if (!envelope)
        return fail(envelope.error());
    return value;
}

} // namespace

} // namespace json

Result<AccountInfo> AccountInfoRequest::parse(const QByteArray &body) const
{
    return json::readSingle(body, endpoint(), json::kAccountFields);
}

Result<ApiKeyInfo> QueryApiRequest::parse(const QByteArray &body) const
{
    return json::readSingle(body, endpoint(), json::kKeyFields);
}

} // namespace apollo::bybit
