#include "core/workspace/archive_reader.h"

#include "core/workspace/input_file.h"
#include "core/workspace/not_loaded.h"
#include "core/workspace/project_file.h"
#include "core/workspace/template_check.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <set>
#include <span>
#include <string_view>

namespace bulkhead {

namespace {

using Reason = NotUnderstood::Reason;

constexpr std::size_t readBlock = 256 * 1024;
constexpr std::uint64_t ratioJudgedFrom = 16ULL * 1024 * 1024;

/// The member's name with '/' between folders and without "./" at its start.
std::string nameOf(archive_entry *entry)
{
    const char *utf8 = archive_entry_pathname_utf8(entry);
    const char *text = utf8 ? utf8 : archive_entry_pathname(entry);
    std::string name = text ? text : "";
    std::ranges::replace(name, '\\', '/');
    while (name.starts_with("./"))
        name.erase(0, 2);
    return name;
}

bool leadsOut(std::string_view name)
{
    const bool drive = name.size() > 1 && name[1] == ':';
    if (name.empty() || name.starts_with('/') || drive)
        return true;
    while (!name.empty()) {
        const std::size_t slash = name.find('/');
        if (name.substr(0, slash) == "..")
            return true;
        name.remove_prefix(slash == std::string_view::npos ? name.size() : slash + 1);
    }
    return false;
}

/// Folders that are not entered on a disk either.
bool isInSkippedFolder(std::string_view name)
{
    const std::string path = "/" + std::string(name);
    return path.contains("/.git/") || path.contains("/node_modules/");
}

std::string errorOf(archive *source)
{
    const char *text = archive_error_string(source);
    return text ? text : "unknown format";
}

} // namespace

ArchiveReader::ArchiveReader(std::string shownPath, const LoadLimits &limits, const CancelToken &cancel, FoundSources &into)
    : m_path(std::move(shownPath))
    , m_limits(limits)
    , m_cancel(cancel)
    , m_into(into)
    , m_archive(openFormats())
{
}

ArchiveReader::ArchivePtr ArchiveReader::openFormats()
{
    ArchivePtr made(archive_read_new(), archive_read_free);
    archive_read_support_format_tar(made.get());
    archive_read_support_format_zip(made.get());
    // A warning means a libarchive without zlib, which would start the gzip program instead.
    if (archive_read_support_filter_gzip(made.get()) != ARCHIVE_OK)
        made.reset();
    return made;
}

void ArchiveReader::read(const std::string &diskPath)
{
    const auto file = InputFile::open(diskPath);
    if (!file)
        return stop(notReadable(m_path, file.error()));
    if (!file->isRegular() || !m_archive || archive_read_open_fd(m_archive.get(), file->descriptor(), readBlock) != ARCHIVE_OK) {
        const std::string why = m_archive ? errorOf(m_archive.get()) : "gzip";
        return stop(notLoaded(Reason::Unreadable, m_path, RULE_TEXT("Core", "Not a readable archive: %1"), {why}));
    }
    const std::size_t firstFile = m_into.files.size();
    readMembers();
    markChartTemplates(firstFile);
    dropProjectFilesWithin(firstFile);
    m_archive.reset();
}

void ArchiveReader::readMembers()
{
    while (!m_stopped && !m_cancel.isCancelled()) {
        archive_entry *entry = nullptr;
        const int result = archive_read_next_header(m_archive.get(), &entry);
        if (result == ARCHIVE_EOF)
            return;
        if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
            return stop(notLoaded(Reason::Unreadable, m_path,
                                  RULE_TEXT("Core", "The archive is damaged or ends early (%1); what stands before was read"),
                                  {errorOf(m_archive.get())}));
        }
        ++m_entries;
        if (isWithinLimits())
            addMember(entry);
    }
}

void ArchiveReader::addMember(archive_entry *entry)
{
    const std::string name = nameOf(entry);
    const std::string path = m_path + "/" + name;
    const bool file = isSafe(entry, name) && archive_entry_filetype(entry) == AE_IFREG && !isInSkippedFolder(name);
    if (file && hasArchiveName(name)) {
        m_into.notLoaded.push_back(
            notLoaded(Reason::NotText, path, RULE_TEXT("Core", "Archive within an archive, not opened; unpack it to check it")));
    }
    if (unpack(path, file && hasManifestName(name)))
        return;
    if (m_cancel.isCancelled() || m_stopped)
        return;
    stop(notLoaded(Reason::Unreadable, path,
                   RULE_TEXT("Core", "The archive is damaged or ends early (%1); what stands before was read"),
                   {errorOf(m_archive.get())}));
}

bool ArchiveReader::isSafe(archive_entry *entry, const std::string &name)
{
    const auto refuse = [&](MessageId id) {
        m_into.notLoaded.push_back(notLoaded(Reason::UnsafePath, m_path + "/" + name, id));
        return false;
    };
    if (leadsOut(name))
        return refuse(RULE_TEXT("Core", "Path that leads out of the archive, not read"));
    const auto type = archive_entry_filetype(entry);
    if (archive_entry_hardlink(entry) != nullptr || type == AE_IFLNK)
        return refuse(RULE_TEXT("Core", "Link within an archive, not followed"));
    if (type != AE_IFREG && type != AE_IFDIR)
        return refuse(RULE_TEXT("Core", "Device, pipe or socket within an archive, not read"));
    return true;
}

bool ArchiveReader::unpack(const std::string &path, bool wanted)
{
    // What nobody wants is read too, block by block: skipping would be one call that neither limits nor a cancel could stop.
    FileToRead file{.path = path, .diskPath = {}, .origin = FileToRead::Origin::Unpacked, .bytes = {}};
    bool large = false;
    std::uint64_t before = 0;
    while (!m_cancel.isCancelled()) {
        const void *block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int result = archive_read_data_block(m_archive.get(), &block, &size, &offset);
        if (result == ARCHIVE_EOF)
            break;
        if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
            return false;
        const auto end = static_cast<std::uint64_t>(offset) + size;
        m_unpackedBytes += end - std::min(before, end); // the holes of a sparse member take memory as well
        before = end;
        if (!isWithinLimits())
            return false;
        large = large || end > m_limits.fileBytes;
        if (!wanted || large)
            continue;
        file.bytes.resize(static_cast<std::size_t>(offset));
        file.bytes.append(static_cast<const char *>(block), size);
    }
    if (m_cancel.isCancelled() || !wanted)
        return true;
    if (large)
        m_into.notLoaded.push_back(tooLarge(path, m_limits.fileBytes));
    else
        m_into.files.push_back(std::move(file));
    return true;
}

bool ArchiveReader::isWithinLimits()
{
    const auto packed = static_cast<std::uint64_t>(std::max<la_int64_t>(archive_filter_bytes(m_archive.get(), -1), 1));
    if (m_entries > m_limits.archiveEntries) {
        stop(notLoaded(Reason::LimitReached, m_path, RULE_TEXT("Core", "More than %1 entries; the others were not read"),
                       {std::to_string(m_limits.archiveEntries)}));
    } else if (m_unpackedBytes > m_limits.archiveBytes) {
        stop(notLoaded(Reason::LimitReached, m_path, RULE_TEXT("Core", "Unpacks to more than %1; the rest was not read"),
                       {sizeText(m_limits.archiveBytes)}));
    } else if (m_unpackedBytes > ratioJudgedFrom && m_unpackedBytes / packed > m_limits.archiveRatio) {
        stop(notLoaded(
            Reason::LimitReached, m_path,
            RULE_TEXT("Core", "Unpacks to more than %1 times its size, as a decompression bomb does; the rest was not read"),
            {std::to_string(m_limits.archiveRatio)}));
    }
    return !m_stopped;
}

void ArchiveReader::markChartTemplates(std::size_t firstFile)
{
    const std::span members(m_into.files.begin() + static_cast<std::ptrdiff_t>(firstFile), m_into.files.end());
    std::set<std::string, std::less<>> charts;
    for (const FileToRead &file : members) {
        constexpr std::string_view chartFile = "/Chart.yaml";
        if (file.path.ends_with(chartFile))
            charts.insert(file.path.substr(0, file.path.size() - chartFile.size()));
    }
    for (FileToRead &file : members)
        file.inChartTemplates = isInChartTemplates(file.path, [&](const std::string &folder) { return charts.contains(folder); });
}

void ArchiveReader::dropProjectFilesWithin(std::size_t firstFile)
{
    const auto first = m_into.files.begin() + static_cast<std::ptrdiff_t>(firstFile);
    const auto folderOf = [this](const FileToRead &file) {
        const std::size_t top = m_path.size() + 1;
        const std::size_t slash = file.path.find('/', top);
        return file.path.substr(0, slash == std::string::npos ? top : slash + 1);
    };
    std::set<std::string> folders;
    std::transform(first, m_into.files.end(), std::inserter(folders, folders.end()), folderOf);
    const std::string root = folders.size() == 1 ? *folders.begin() : m_path + "/";
    const auto within = std::remove_if(first, m_into.files.end(), [&](const FileToRead &file) {
        if (!isProjectFile(file.path) || file.path == root + std::string(projectFileName))
            return false;
        m_into.notLoaded.push_back(projectFileOutOfPlace(file.path));
        return true;
    });
    m_into.files.erase(within, m_into.files.end());
}

void ArchiveReader::stop(NotUnderstood entry)
{
    m_into.notLoaded.push_back(std::move(entry));
    m_stopped = true;
}

} // namespace bulkhead
