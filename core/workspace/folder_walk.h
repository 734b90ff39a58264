#pragma once

#include "core/workspace/file_to_read.h"
#include "core/workspace/ignore_rules.h"
#include "core/workspace/workspace_loader.h"

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace bulkhead {

/// What loading has found so far: files to read, and what is left out already.
struct FoundSources {
    std::vector<FileToRead> files;
    std::vector<NotUnderstood> notLoaded;
};

/// Lists the manifests below folders: ignore rules hold, .git and node_modules are skipped, no folder is entered twice, links are
/// followed to files within the opened folder only. One object serves all folders of a workspace; one thread. Nothing fails:
/// what cannot be listed becomes an entry.
class FolderWalk {
public:
    /// `found` hears the number of files now and then.
    FolderWalk(const LoadLimits &limits, const CancelToken &cancel, FoundSources &into, std::function<void(std::size_t)> found);

    /// `shownPrefix` ("" or "charts/") stands before the paths within the folder.
    void walk(const std::string &diskFolder, const std::string &shownPrefix);

private:
    struct Folder {
        std::string path; ///< relative to the opened folder; "" for that itself
        IgnoreRulesPtr rules;
        std::uint32_t depth = 0;
    };
    struct Link {
        std::string path;
        IgnoreRulesPtr rules;
    };
    using FileId = std::pair<std::uint64_t, std::uint64_t>; ///< device, inode

    void list(const Folder &folder);
    void addEntry(const Folder &folder, const std::string &name, unsigned char type, FileId id);
    void addFile(const std::string &path, FileId id);
    /// A project file holds for the folder that was opened, not for one within it.
    void addProjectFile(const std::string &path, FileId id);
    void addFolder(const Folder &parent, const std::string &path);
    void followLink(const Link &link);
    void refuse(NotUnderstood::Reason reason, const std::string &path, MessageId id, std::vector<std::string> arguments = {});
    [[nodiscard]] std::string diskPath(const std::string &path) const;
    [[nodiscard]] bool isFull();

    const LoadLimits &m_limits;
    const CancelToken &m_cancel;
    FoundSources &m_into;
    std::function<void(std::size_t)> m_found;

    std::string m_root; ///< of the folder being walked, without links
    std::string m_shownPrefix;
    std::vector<Folder> m_pending;
    std::vector<Link> m_links; ///< followed last: a file that is there by its own name counts once
    std::set<FileId> m_foldersSeen;
    std::set<FileId> m_filesSeen;
    bool m_full = false;
};

} // namespace bulkhead
