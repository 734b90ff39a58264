#include "core/workspace/workspace_loader.h"

#include "core/workspace/archive_reader.h"
#include "core/workspace/file_to_read.h"
#include "core/workspace/folder_walk.h"
#include "core/workspace/input_file.h"
#include "core/workspace/not_loaded.h"
#include "core/workspace/source_classifier.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <limits>
#include <mutex>
#include <set>

#include <sys/stat.h>

namespace bulkhead {

namespace {

/// Larger files are parsed one after another, each by all threads; smaller ones side by side.
constexpr std::uint64_t largeFrom = 4ULL * 1024 * 1024;

LoadLimits withinByteOffsets(LoadLimits limits)
{
    limits.fileBytes = std::min<std::uint64_t>(limits.fileBytes, std::numeric_limits<ByteOffset>::max() - 1);
    return limits;
}

/// The path as the person named it, without "./" and doubled slashes.
std::string shownPath(const std::string &named)
{
    std::string path = std::filesystem::path(named).lexically_normal().generic_string();
    if (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path;
}

std::string absolutePath(const std::string &named)
{
    std::error_code error;
    const std::filesystem::path path = std::filesystem::absolute(named, error);
    return error ? named : path.lexically_normal().string();
}

/// One call of loadWorkspace().
class Load {
public:
    Load(const LoadOptions &options, const LoadObserver &observer, const CancelToken &cancel)
        : m_options(options)
        , m_limits(withinByteOffsets(options.limits))
        , m_observer(observer)
        , m_cancel(cancel)
    {
    }

    Result<Workspace> run();

private:
    Result<void> checkPaths() const;
    void collect();
    void collectNamed(const std::string &named, FolderWalk &walk);
    void makePathsUnique();

    enum class Pass : std::uint8_t { Small, Large };
    void read(FileToRead &file, Pass pass);
    void readOpened(FileToRead &file, InputFile &input, Pass pass);
    void parse(FileToRead &file, std::string bytes, Pass pass);
    void postpone(FileToRead &file);
    void leaveOut(NotUnderstood reason);
    void finish(const ManifestPtr &manifest);
    void report(std::size_t found);

    const LoadOptions &m_options;
    const LoadLimits m_limits;
    const LoadObserver &m_observer;
    const CancelToken &m_cancel;
    std::vector<std::string> m_paths;
    FoundSources m_found;

    std::mutex m_lock; ///< guards all below, and the calls of the observer
    LoadProgress m_progress;
    std::vector<ManifestPtr> m_manifests;
    std::vector<FileToRead *> m_large;
};

Result<void> Load::checkPaths() const
{
    for (const std::string &path : m_paths) {
        struct stat status = {};
        if (path == "-" || ::stat(path.c_str(), &status) == 0)
            continue;
        if (errno == ENOENT || errno == ENOTDIR)
            return failure(RULE_TEXT("Core", "There is no such file or folder"), {}, path);
        return failure(RULE_TEXT("Core", "Cannot be opened: %1"), {systemReason(errno)}, path);
    }
    return {};
}

void Load::collectNamed(const std::string &named, FolderWalk &walk)
{
    if (named == "-") {
        m_found.files.push_back({.path = "<stdin>", .diskPath = {}, .origin = FileToRead::Origin::StandardInput, .bytes = {}});
        return;
    }
    const std::string shown = shownPath(named);
    std::error_code error;
    if (std::filesystem::is_directory(named, error)) {
        const std::string prefix = shown == "." ? "" : shown.ends_with('/') ? shown : shown + "/";
        walk.walk(named, m_paths.size() == 1 ? "" : prefix);
    } else if (hasArchiveName(named)) {
        ArchiveReader(shown, m_limits, m_cancel, m_found).read(named);
        report(m_found.files.size());
    } else {
        m_found.files.push_back({.path = shown, .diskPath = absolutePath(named), .origin = FileToRead::Origin::Named, .bytes = {}});
    }
}

void Load::collect()
{
    report(0);
    FolderWalk walk(m_limits, m_cancel, m_found, [this](std::size_t found) { report(found); });
    for (const std::string &named : m_paths) {
        if (!m_cancel.isCancelled())
            collectNamed(named, walk);
    }
    makePathsUnique();
    m_progress.counting = false;
    report(m_found.files.size());
}

void Load::makePathsUnique()
{
    // A file named twice is read once; two members of an archive may well have one name.
    std::set<std::string, std::less<>> disk;
    std::erase_if(m_found.files, [&](const FileToRead &file) {
        const bool onDisk = file.origin == FileToRead::Origin::Found || file.origin == FileToRead::Origin::Named;
        return (onDisk && !disk.insert(file.diskPath).second)
            || (file.origin == FileToRead::Origin::StandardInput && !disk.insert(file.path).second);
    });
    std::set<std::string, std::less<>> shown;
    for (FileToRead &file : m_found.files) {
        const std::string name = file.path;
        for (int number = 2; !shown.insert(file.path).second; ++number)
            file.path = name + " (" + std::to_string(number) + ")";
    }
}

void Load::read(FileToRead &file, Pass pass)
{
    if (file.origin == FileToRead::Origin::Unpacked) {
        if (pass == Pass::Small && file.bytes.size() >= largeFrom)
            return postpone(file);
        return parse(file, std::move(file.bytes), pass);
    }
    if (file.origin == FileToRead::Origin::StandardInput) {
        InputFile input = InputFile::standardInput();
        return readOpened(file, input, pass);
    }
    auto input = InputFile::open(file.diskPath);
    if (!input)
        return leaveOut(notReadable(file.path, input.error()));
    readOpened(file, *input, pass);
}

void Load::readOpened(FileToRead &file, InputFile &input, Pass pass)
{
    if (file.origin == FileToRead::Origin::Found && !input.isRegular()) {
        return leaveOut(
            notLoaded(NotUnderstood::Reason::Unreadable, file.path, RULE_TEXT("Core", "Not a file, but a pipe, socket or device")));
    }
    if (pass == Pass::Small && input.size() >= largeFrom && input.size() <= m_limits.fileBytes)
        return postpone(file);
    FileContent content = input.readAll(m_limits.fileBytes, m_cancel);
    switch (content.end) {
    case FileContent::End::Complete:
        return parse(file, std::move(content.bytes), pass);
    case FileContent::End::TooLarge:
        // Without bytes nothing may be saved there, hence no place on disk.
        return finish(Manifest::unread(SourceText::create(file.path, {}), tooLarge(file.path, m_limits.fileBytes)));
    case FileContent::End::Failed:
        return leaveOut(notReadable(file.path, content.error));
    case FileContent::End::Cancelled:
        return;
    }
}

void Load::parse(FileToRead &file, std::string bytes, Pass pass)
{
    const SourcePtr source = SourceText::create(file.path, std::move(bytes), file.diskPath);
    const bool chartTemplate = file.inChartTemplates || chartMemberOnDisk(file.diskPath) == ChartMember::Template;
    const bool alone = pass == Pass::Large || m_found.files.size() == 1;
    ManifestPtr manifest =
        classify(source, chartTemplate ? ChartMember::Template : ChartMember::No, alone ? m_options.jobs : Jobs{1}, m_cancel);
    if (!m_cancel.isCancelled())
        finish(manifest);
}

void Load::postpone(FileToRead &file)
{
    const std::lock_guard guard(m_lock);
    m_large.push_back(&file);
}

void Load::leaveOut(NotUnderstood reason)
{
    const std::lock_guard guard(m_lock);
    m_found.notLoaded.push_back(std::move(reason));
    ++m_progress.filesDone;
    m_observer.progress(m_progress);
}

void Load::finish(const ManifestPtr &manifest)
{
    const std::lock_guard guard(m_lock);
    ++m_progress.filesDone;
    m_progress.resources += manifest->resources().size();
    m_manifests.push_back(manifest);
    m_observer.loaded(manifest);
    m_observer.progress(m_progress);
}

void Load::report(std::size_t found)
{
    m_progress.filesFound = found;
    m_observer.progress(m_progress);
}

Result<Workspace> Load::run()
{
    m_paths = m_options.paths.empty() ? std::vector<std::string>{"."} : m_options.paths;
    if (auto checked = checkPaths(); !checked)
        return std::unexpected(checked.error());
    collect();
    parallelFor(m_found.files.size(), m_options.jobs, m_cancel, [this](std::size_t i) { read(m_found.files[i], Pass::Small); });
    std::ranges::sort(m_large); // back in the order in which they were found
    for (FileToRead *file : m_large) {
        if (!m_cancel.isCancelled())
            read(*file, Pass::Large);
    }
    return Workspace(m_paths.size() == 1 ? m_paths.front() : std::string(), std::move(m_manifests), std::move(m_found.notLoaded));
}

} // namespace

Result<Workspace> loadWorkspace(const LoadOptions &options, const LoadObserver &observer, const CancelToken &cancel)
{
    return Load(options, observer, cancel).run();
}

} // namespace bulkhead
