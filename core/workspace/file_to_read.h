#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace bulkhead {

/// A source that is known, but not yet read and parsed.
struct FileToRead {
    enum class Origin : std::uint8_t {
        Found, ///< in a folder: must be a regular file
        Named, ///< by the person: may be a pipe
        StandardInput,
        Unpacked, ///< a member of an archive, whose bytes are here
    };
    std::string path; ///< as shown
    std::string diskPath;
    Origin origin = Origin::Found;
    std::string bytes;
    bool inChartTemplates = false; ///< of a member of an archive; for the others the disk is asked
};

/// Whether a file of this name in a folder or an archive may hold manifests.
[[nodiscard]] bool hasManifestName(const std::string &name);
/// .tar, .tar.gz, .tgz, .zip.
[[nodiscard]] bool hasArchiveName(const std::string &name);

} // namespace bulkhead
