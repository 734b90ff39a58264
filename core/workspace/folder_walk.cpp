#include "core/workspace/folder_walk.h"

#include "core/workspace/not_loaded.h"
#include "core/workspace/project_file.h"

#include <cerrno>
#include <filesystem>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bulkhead {

namespace {

using Reason = NotUnderstood::Reason;

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

/// Null, with errno, if the folder is not there any more, is a link now, or may not be read.
OpenFolder openFolder(const std::string &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    return descriptor < 0 ? nullptr : OpenFolder(::fdopendir(descriptor));
}

unsigned char typeOf(int folder, const dirent &entry)
{
    if (entry.d_type != DT_UNKNOWN)
        return entry.d_type;
    struct stat status = {};
    if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return DT_UNKNOWN;
    return static_cast<unsigned char>(IFTODT(status.st_mode));
}

bool isNeverEntered(std::string_view name)
{
    return name == "." || name == ".." || name == ".git" || name == "node_modules";
}

std::string joined(const std::string &folder, const std::string &name)
{
    return folder.empty() ? name : folder + "/" + name;
}

} // namespace

FolderWalk::FolderWalk(const LoadLimits &limits, const CancelToken &cancel, FoundSources &into,
                       std::function<void(std::size_t)> found)
    : m_limits(limits)
    , m_cancel(cancel)
    , m_into(into)
    , m_found(std::move(found))
{
}

void FolderWalk::walk(const std::string &diskFolder, const std::string &shownPrefix)
{
    std::error_code error;
    m_root = std::filesystem::canonical(diskFolder, error).string();
    m_shownPrefix = shownPrefix;
    if (error) {
        m_into.notLoaded.push_back(notReadable(shownPrefix.empty() ? diskFolder : shownPrefix, error.value()));
        return;
    }
    std::vector<NotUnderstood> notUsed;
    m_pending.push_back({{}, IgnoreRules::forFolder(m_root, notUsed), 0});
    for (NotUnderstood &entry : notUsed) {
        entry.path.insert(0, entry.path.starts_with('/') ? "" : m_shownPrefix);
        m_into.notLoaded.push_back(std::move(entry));
    }
    while (!m_pending.empty() && !m_cancel.isCancelled() && !m_full) {
        const Folder folder = std::move(m_pending.back());
        m_pending.pop_back();
        list(folder);
    }
    for (std::size_t i = 0; i < m_links.size() && !m_cancel.isCancelled() && !m_full; ++i)
        followLink(m_links[i]);
    m_pending.clear();
    m_links.clear();
    m_found(m_into.files.size());
}

void FolderWalk::list(const Folder &folder)
{
    const OpenFolder open = openFolder(diskPath(folder.path));
    struct stat status = {};
    if (!open || ::fstat(::dirfd(open.get()), &status) != 0) {
        const std::string shown = m_shownPrefix + folder.path;
        m_into.notLoaded.push_back(notReadable(shown.empty() ? "." : shown, errno));
        return;
    }
    if (!m_foldersSeen.emplace(status.st_dev, status.st_ino).second)
        return;
    errno = 0;
    while (const dirent *entry = ::readdir(open.get())) {
        if (m_cancel.isCancelled() || m_full)
            return;
        addEntry(folder, entry->d_name, typeOf(::dirfd(open.get()), *entry), {status.st_dev, entry->d_ino});
        errno = 0;
    }
    if (errno != 0)
        m_into.notLoaded.push_back(notReadable(m_shownPrefix + folder.path, errno));
}

void FolderWalk::addEntry(const Folder &folder, const std::string &name, unsigned char type, FileId id)
{
    if (isNeverEntered(name))
        return;
    const std::string path = joined(folder.path, name);
    if (type == DT_DIR)
        return addFolder(folder, path);
    if (type == DT_LNK) {
        m_links.push_back({path, folder.rules});
        return;
    }
    if (isProjectFile(name) && type == DT_REG)
        return addProjectFile(path, id);
    const bool manifest = hasManifestName(name);
    if ((!manifest && !hasArchiveName(name)) || folder.rules->isIgnored(path, IgnoreRules::Entry::File))
        return;
    if (!manifest)
        refuse(Reason::NotText, path, RULE_TEXT("Core", "Archive, not opened within a folder; open it by itself to check it"));
    else if (type == DT_REG)
        addFile(path, id);
    else
        refuse(Reason::Unreadable, path, RULE_TEXT("Core", "Not a file, but a pipe, socket or device"));
}

void FolderWalk::addFile(const std::string &path, FileId id)
{
    if (isFull())
        return;
    m_filesSeen.insert(id);
    m_into.files.push_back(
        {.path = m_shownPrefix + path, .diskPath = diskPath(path), .origin = FileToRead::Origin::Found, .bytes = {}});
    constexpr std::size_t now = 64;
    if (m_into.files.size() % now == 0)
        m_found(m_into.files.size());
}

void FolderWalk::addProjectFile(const std::string &path, FileId id)
{
    if (path.contains('/'))
        m_into.notLoaded.push_back(projectFileOutOfPlace(m_shownPrefix + path));
    else
        addFile(path, id);
}

void FolderWalk::addFolder(const Folder &parent, const std::string &path)
{
    if (parent.rules->isIgnored(path, IgnoreRules::Entry::Folder))
        return;
    if (parent.depth >= m_limits.folderDepth) {
        refuse(Reason::LimitReached, path, RULE_TEXT("Core", "Folders nested deeper than %1 are not read; open this one by itself"),
               {std::to_string(m_limits.folderDepth)});
        return;
    }
    std::vector<NotUnderstood> notUsed;
    m_pending.push_back({path, IgnoreRules::enter(parent.rules, path, notUsed), parent.depth + 1});
    for (NotUnderstood &entry : notUsed) {
        entry.path.insert(0, m_shownPrefix);
        m_into.notLoaded.push_back(std::move(entry));
    }
}

void FolderWalk::followLink(const Link &link)
{
    const bool manifest = hasManifestName(link.path);
    struct stat status = {};
    const int error = ::stat(diskPath(link.path).c_str(), &status) == 0 ? 0 : errno;
    const bool folder = error == 0 && S_ISDIR(status.st_mode);
    if ((!manifest && !folder) || link.rules->isIgnored(link.path, IgnoreRules::Entry::File))
        return;
    if (error != 0) {
        m_into.notLoaded.push_back(notReadable(m_shownPrefix + link.path, error));
        return;
    }
    std::error_code vanished;
    const std::string target = std::filesystem::canonical(diskPath(link.path), vanished).string();
    const std::string root = m_root.ends_with('/') ? m_root : m_root + "/";
    const bool within = !vanished && (target == m_root || target.starts_with(root));
    if (!within)
        refuse(Reason::UnsafePath, link.path, RULE_TEXT("Core", "Link that leads out of the opened folder, not followed"));
    else if (S_ISREG(status.st_mode) && isProjectFile(link.path))
        addProjectFile(link.path, {status.st_dev, status.st_ino});
    else if (S_ISREG(status.st_mode) && !m_filesSeen.contains({status.st_dev, status.st_ino}))
        addFile(link.path, {status.st_dev, status.st_ino});
    else if (!folder && !S_ISREG(status.st_mode))
        refuse(Reason::Unreadable, link.path, RULE_TEXT("Core", "Not a file, but a pipe, socket or device"));
}

void FolderWalk::refuse(Reason reason, const std::string &path, MessageId id, std::vector<std::string> arguments)
{
    m_into.notLoaded.push_back(notLoaded(reason, m_shownPrefix + path, id, std::move(arguments)));
}

std::string FolderWalk::diskPath(const std::string &path) const
{
    if (path.empty())
        return m_root;
    return m_root.ends_with('/') ? m_root + path : m_root + "/" + path;
}

bool FolderWalk::isFull()
{
    if (m_into.files.size() < m_limits.files)
        return false;
    if (!m_full) {
        refuse(Reason::LimitReached, {},
               RULE_TEXT("Core", "More than %1 files; the others were not read. Open a folder further down"),
               {std::to_string(m_limits.files)});
    }
    m_full = true;
    return true;
}

} // namespace bulkhead
