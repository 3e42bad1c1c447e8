# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Flags and defines of every target of ours.
add_library(apollo_flags INTERFACE)
target_compile_features(apollo_flags INTERFACE cxx_std_20)
target_include_directories(apollo_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(apollo_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    APOLLO_VERSION="${PROJECT_VERSION}"
)
if(MSVC)
    target_compile_options(apollo_flags INTERFACE /W4 /permissive- /utf-8)
else()
    target_compile_options(apollo_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
        -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2
    )
endif()

option(APOLLO_WARNINGS_AS_ERRORS "Treat compiler warnings as errors (on in the presets)" OFF)
if(APOLLO_WARNINGS_AS_ERRORS)
    target_compile_options(apollo_flags INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()

option(APOLLO_SANITIZE "Build with the address and undefined behaviour sanitizers" OFF)
if(APOLLO_SANITIZE)
    target_compile_options(apollo_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(apollo_flags INTERFACE -fsanitize=address,undefined)
endif()

option(APOLLO_COVERAGE "Instrument for coverage" OFF)
if(APOLLO_COVERAGE)
    target_compile_options(apollo_flags INTERFACE --coverage)
    target_link_options(apollo_flags INTERFACE --coverage)
endif()

option(APOLLO_PRECOMPILE "Parse the common headers once (on in the presets, but for coverage)" OFF)
if(APOLLO_PRECOMPILE)
    file(WRITE ${CMAKE_BINARY_DIR}/precompiled.cpp "")
    add_library(apollo_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
    target_link_libraries(apollo_precompiled PRIVATE apollo_flags Qt6::Core Boost::headers)
    target_precompile_headers(apollo_precompiled PRIVATE ${PROJECT_SOURCE_DIR}/packaging/cmake/precompiled.h)
endif()

# What every target of ours has in common.
function(apollo_setup name)
    target_link_libraries(${name} PRIVATE apollo_flags)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(APOLLO_PRECOMPILE)
        target_precompile_headers(${name} REUSE_FROM apollo_precompiled)
    endif()
endfunction()

# A static library of one room.
function(apollo_add_library name)
    add_library(${name} STATIC ${ARGN})
    target_link_libraries(${name} PUBLIC apollo_flags)
    apollo_setup(${name})
endfunction()

# One test executable per class: apollo_add_test(tst_decimal tst_decimal.cpp LIBRARIES apollo_base). WRAPPER is a
# command that runs it (a keyring, a display).
function(apollo_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS;ENVIRONMENT;WRAPPER")
    add_executable(${name} ${arg_SOURCES} ${arg_UNPARSED_ARGUMENTS})
    target_link_libraries(${name} PRIVATE Qt6::Test ${arg_LIBRARIES})
    apollo_setup(${name})
    target_compile_definitions(${name} PRIVATE
        APOLLO_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        APOLLO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${arg_WRAPPER} $<TARGET_FILE:${name}>)
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;${arg_ENVIRONMENT}")
endfunction()
