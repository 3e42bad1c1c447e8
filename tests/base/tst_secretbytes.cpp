// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secretbytes.h"

#include <QTest>

#include <cstdlib>
#include <cstring>
#include <new>

using namespace apollo;

namespace {

constexpr char kCanary[] = "canary-0123456789-abcdefghijklmnop";
constexpr std::size_t kSize = sizeof kCanary - 1;

/// The block under watch, and what it held when it was given back.
const void *watched = nullptr;
bool freed = false;
bool heldCanary = false;

void release(void *block)
{
    if (block && block == watched) {
        freed = true;
        heldCanary = std::memcmp(block, kCanary, 8) == 0; // still ours to read: free comes after
        watched = nullptr;
    }
    std::free(block);
}

} // namespace

// The program's own allocation, so that the test sees memory at the moment it is freed.
void *operator new[](std::size_t size)
{
    if (void *block = std::malloc(size ? size : 1))
        return block;
    throw std::bad_alloc();
}
void operator delete[](void *block) noexcept
{
    release(block);
}
void operator delete[](void *block, std::size_t) noexcept
{
    release(block);
}

/// Secrets are overwritten before their memory goes back.
class TestSecretBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { freed = heldCanary = false; }
    void holdsItsBytes();
    void clearWipes();
    void destructorWipes();
    void moveAssignmentWipesTheOld();
    void movedFromIsEmpty();
    void wipeOverwritesSharedCopies();
    void wipeLeavesLiteralsAlone();
};

void TestSecretBytes::holdsItsBytes()
{
    const SecretBytes secret(QByteArrayView(kCanary, kSize));
    QCOMPARE(secret.size(), kSize);
    QVERIFY(secret.view() == std::string_view(kCanary));
    QVERIFY(SecretBytes().isEmpty());
    QVERIFY(SecretBytes(QByteArrayView()).isEmpty());
    static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
}

void TestSecretBytes::clearWipes()
{
    SecretBytes secret(QByteArrayView(kCanary, kSize));
    watched = secret.data();
    secret.clear();
    QVERIFY(freed);
    QVERIFY(!heldCanary);
    QVERIFY(secret.isEmpty());
    secret.clear(); // twice is fine
}

void TestSecretBytes::destructorWipes()
{
    {
        const SecretBytes secret(QByteArrayView(kCanary, kSize));
        watched = secret.data();
    }
    QVERIFY(freed);
    QVERIFY(!heldCanary);
}

void TestSecretBytes::moveAssignmentWipesTheOld()
{
    SecretBytes secret(QByteArrayView(kCanary, kSize));
    watched = secret.data();
    secret = SecretBytes(QByteArrayView("other"));
    QVERIFY(freed);
    QVERIFY(!heldCanary);
    QVERIFY(secret.view() == "other");
}

void TestSecretBytes::movedFromIsEmpty()
{
    SecretBytes source(QByteArrayView(kCanary, kSize));
    const unsigned char *const bytes = source.data();
    const SecretBytes target(std::move(source));
    QVERIFY(source.isEmpty()); // NOLINT(bugprone-use-after-move): that is the point
    QCOMPARE(target.data(), bytes);
}

void TestSecretBytes::wipeOverwritesSharedCopies()
{
    QByteArray buffer(kCanary, kSize);
    buffer.resize(20); // the rest stays in the spare room
    const QByteArray copy = buffer;
    const char *const bytes = copy.constData();
    wipe(buffer);
    QVERIFY(buffer.isEmpty());
    QCOMPARE(copy, QByteArray(20, '\0'));
    for (std::size_t i = 0; i < kSize; ++i)
        QCOMPARE(bytes[i], '\0');
}

void TestSecretBytes::wipeLeavesLiteralsAlone()
{
    QByteArray literal = QByteArrayLiteral("constant");
    QByteArray empty;
    wipe(literal);
    wipe(empty);
    QVERIFY(literal.isEmpty());
}

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "tst_secretbytes.moc"
