#include "core/workspace/file_to_read.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace bulkhead {

namespace {

bool endsWith(std::string_view name, std::string_view lowerCaseEnd)
{
    if (name.size() <= lowerCaseEnd.size())
        return false;
    return std::ranges::equal(name.substr(name.size() - lowerCaseEnd.size()), lowerCaseEnd,
                              [](char own, char end) { return std::tolower(static_cast<unsigned char>(own)) == end; });
}

} // namespace

bool hasManifestName(const std::string &name)
{
    static constexpr std::array<std::string_view, 3> ends{".yaml", ".yml", ".json"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return endsWith(name, end); });
}

bool hasArchiveName(const std::string &name)
{
    static constexpr std::array<std::string_view, 4> ends{".tar", ".tar.gz", ".tgz", ".zip"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return endsWith(name, end); });
}

} // namespace bulkhead
