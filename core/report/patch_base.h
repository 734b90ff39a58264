#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bulkhead {

/// Where the paths of a patch start, so that `git apply` finds the files.
struct PatchBase {
    std::filesystem::path folder;
    bool appliesHere = true; ///< false: `git apply` has to run in `folder`
};

/// The git work tree that holds all of `files` (absolute); else `current` if that does; else the folder they have in common, at
/// best the one of `named` that was given on the command line.
[[nodiscard]] PatchBase choosePatchBase(const std::vector<std::filesystem::path> &files, const std::vector<std::string> &named,
                                        const std::filesystem::path &current);

/// The absolute path with the links of its folders followed; that of the file itself is not.
[[nodiscard]] std::filesystem::path realFolderPath(const std::filesystem::path &path);

} // namespace bulkhead
