#include "core/analysis/fingerprint.h"

#include <xxhash.h>

#include <array>
#include <cstdint>

namespace bulkhead {

namespace {

void appendHex(std::string &text, std::uint64_t value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    for (int shift = 60; shift >= 0; shift -= 4)
        text += digits[(value >> static_cast<unsigned>(shift)) & 0xFU];
}

} // namespace

std::string fingerprint(std::string_view ruleId, std::string_view resourceId, std::string_view stablePath, std::size_t ordinal)
{
    std::string identity;
    identity.reserve(ruleId.size() + resourceId.size() + stablePath.size() + 8);
    identity.append(ruleId).append(1, '\n').append(resourceId).append(1, '\n').append(stablePath);
    if (ordinal > 0)
        identity.append(1, '\n').append(std::to_string(ordinal));
    const XXH128_hash_t hash = XXH3_128bits(identity.data(), identity.size());
    std::string text;
    text.reserve(32);
    appendHex(text, hash.high64);
    appendHex(text, hash.low64);
    return text;
}

} // namespace bulkhead
