#include "core/report/patch_base.h"

#include <algorithm>

namespace bulkhead {

namespace fs = std::filesystem;

namespace {

bool isBelow(const fs::path &file, const fs::path &folder)
{
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

fs::path workTreeOf(const fs::path &file)
{
    std::error_code ignored; // a folder that cannot be looked into is none
    for (fs::path folder = file.parent_path(); folder != folder.root_path(); folder = folder.parent_path()) {
        if (fs::exists(folder / ".git", ignored))
            return folder;
    }
    return {};
}

fs::path commonFolder(const std::vector<fs::path> &files)
{
    fs::path common = files.front().parent_path();
    while (!std::ranges::all_of(files, [&common](const fs::path &file) { return isBelow(file, common); }))
        common = common.parent_path();
    return common;
}

fs::path namedFolder(const std::vector<std::string> &named)
{
    std::error_code ignored;
    if (named.size() != 1)
        return {};
    return fs::is_directory(named.front(), ignored) ? fs::weakly_canonical(named.front(), ignored) : fs::path();
}

} // namespace

fs::path realFolderPath(const fs::path &path)
{
    std::error_code ignored;
    const fs::path absolute = fs::absolute(path, ignored).lexically_normal();
    return fs::weakly_canonical(absolute.parent_path(), ignored) / absolute.filename();
}

PatchBase choosePatchBase(const std::vector<fs::path> &files, const std::vector<std::string> &named, const fs::path &current)
{
    const auto holdsAll = [&files](const fs::path &folder) {
        return !folder.empty() && std::ranges::all_of(files, [&folder](const fs::path &file) { return isBelow(file, folder); });
    };
    if (const fs::path tree = workTreeOf(files.front()); holdsAll(tree))
        return {tree, isBelow(current, tree)};
    if (const fs::path tree = workTreeOf(current / "."); holdsAll(tree))
        return {tree, true};
    if (holdsAll(current))
        return {current, true};
    const fs::path folder = namedFolder(named);
    return {holdsAll(folder) ? folder : commonFolder(files), false};
}

} // namespace bulkhead
