# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What `cmake --install` puts where, and a plain Debian package by CPack.
include(GNUInstallDirs)

install(TARGETS apollo apollo-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES resources/snapshot.schema.json resources/watch.schema.json
    DESTINATION ${CMAKE_INSTALL_DATADIR}/apollo)
if(UNIX AND NOT APPLE)
    install(FILES packaging/linux/apollo.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES packaging/linux/apollo.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()

set(CPACK_PACKAGE_NAME apollo-desk)
set(CPACK_PACKAGE_VENDOR "The Apollo developers")
set(CPACK_PACKAGE_CONTACT "The Apollo developers <developers@apollo.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "Shows positions, margin, leverage and P&L of a Bybit account live and checks every figure against
 the exchange's own. Read-only. Keys stay in the keychain of the desktop.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so no tool finds them: QtKeychain opens libsecret by name.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libsecret-1-0)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager")
include(CPack)
