#include "core/report/sarif_uri.h"

#include <filesystem>
#include <format>

namespace bulkhead {

std::string artifactUri(std::string_view path)
{
    constexpr std::string_view unreserved = "-._~/";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (alphanumeric || unreserved.contains(c))
            uri += c;
        else
            uri += std::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return uri;
}

SourceRoot sourceRoot(const std::string &root)
{
    namespace fs = std::filesystem;
    std::error_code ignored; // a folder that has vanished since is still a name
    const fs::path current = fs::current_path(ignored);
    const auto folderUri = [](const fs::path &folder) {
        const std::string uri = artifactUri(folder.generic_string());
        return uri.ends_with('/') ? uri : uri + '/';
    };
    if (root.empty() || !fs::is_directory(root, ignored))
        return {folderUri(current), {}}; // single files are shown as they were named, from here
    const fs::path opened = fs::weakly_canonical(root, ignored);
    const fs::path relative = opened.lexically_relative(current);
    if (relative.empty() || *relative.begin() == "..")
        return {folderUri(opened), {}};
    return {folderUri(current), relative == "." ? std::string() : relative.generic_string() + "/"};
}

} // namespace bulkhead
