#pragma once

#include "core/text/parallel.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace bulkhead {

/// What hostile or careless input runs into.
struct LoadLimits {
    std::uint64_t fileBytes = 512ULL * 1024 * 1024; ///< one file
    std::uint64_t archiveBytes = 1024ULL * 1024 * 1024; ///< all members of one archive, unpacked
    std::uint32_t archiveEntries = 50'000;
    std::uint32_t archiveRatio = 200; ///< unpacked : packed, judged once 16 MiB are unpacked
    std::uint32_t files = 200'000; ///< one workspace
    std::uint32_t folderDepth = 64;
};

struct LoadOptions {
    /// Files, folders, archives (.tar.gz, .tgz, .tar, .zip), or "-" for standard input. Empty: the current folder.
    std::vector<std::string> paths;
    Jobs jobs;
    LoadLimits limits;
};

struct LoadProgress {
    std::size_t filesFound = 0;
    std::size_t filesDone = 0;
    std::size_t resources = 0;
    bool counting = true; ///< filesFound still grows
};

/// Called from any of the loading threads, one call at a time.
struct LoadObserver {
    std::function<void(const LoadProgress &)> progress = [](const LoadProgress &) { };
    std::function<void(const ManifestPtr &)> loaded = [](const ManifestPtr &) { };
};

/// Reads what the paths name: folders with their ignore rules (.gitignore, .bulkheadignore; .git and node_modules never), files,
/// exports, archives. Returns what was loaded so far after a cancel. Fails only if a named path does not exist.
[[nodiscard]] Result<Workspace> loadWorkspace(const LoadOptions &options, const LoadObserver &observer, const CancelToken &cancel);

/// Reads one file or bytes as the loader would: decides whether it is text, a template, YAML. `path` is the path shown.
[[nodiscard]] ManifestPtr readManifest(const SourcePtr &source, Jobs jobs, const CancelToken &cancel);

} // namespace bulkhead
