// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secretbytes.h"

#include <QByteArray>

#include <openssl/crypto.h>

#include <cstring>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/mman.h>
#endif

namespace apollo {

namespace {

// Locking is best effort: a refused lock (limit reached) must not cost the trader the session.
void lockMemory(void *data, std::size_t size)
{
#ifdef Q_OS_WIN
    VirtualLock(data, size);
#else
    if (mlock(data, size) != 0)
        return;
#endif
}

void unlockMemory(void *data, std::size_t size)
{
#ifdef Q_OS_WIN
    VirtualUnlock(data, size);
#else
    if (munlock(data, size) != 0)
        return;
#endif
}

} // namespace

SecretBytes::SecretBytes(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    m_size = static_cast<std::size_t>(bytes.size());
    m_data = new char[m_size];
    lockMemory(m_data, m_size);
    std::memcpy(m_data, bytes.data(), m_size);
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void SecretBytes::clear()
{
    if (!m_data)
        return;
    OPENSSL_cleanse(m_data, m_size);
    unlockMemory(m_data, m_size);
    delete[] m_data;
    m_data = nullptr;
    m_size = 0;
}

void wipe(QByteArray &buffer)
{
    // data() would detach and leave the shared bytes as they are. Spare room may hold what was there before;
    // bytes that the array does not own (literals, raw data) cannot be overwritten.
    auto &storage = buffer.data_ptr();
    if (storage.d_ptr()) {
        OPENSSL_cleanse(storage.begin() - storage.freeSpaceAtBegin(),
                        static_cast<std::size_t>(storage.constAllocatedCapacity()));
    }
    buffer.clear();
}

} // namespace apollo
