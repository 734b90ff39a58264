#pragma once

#include <string>
#include <string_view>

namespace bulkhead {

/// A path as a URI reference (RFC 3986): percent-encoded; an absolute path becomes a file: URI.
[[nodiscard]] std::string artifactUri(std::string_view path);
/// Where the URIs of a report start.
struct SourceRoot {
    std::string uri; ///< of a folder, with a final '/'
    std::string prefix; ///< to be put before the paths of the workspace, with a final '/' if not empty
};

/// The current folder if what was opened lies in it, because code scanning wants paths from the root of the repository it runs in;
/// else the folder that was opened. `root` is as Workspace::root().
[[nodiscard]] SourceRoot sourceRoot(const std::string &root);

} // namespace bulkhead
