#pragma once

#include "core/workspace/folder_walk.h"

#include <memory>
#include <string>

struct archive;
struct archive_entry;

namespace bulkhead {

/// Unpacks the manifests of one .tar, .tar.gz, .tgz or .zip in memory; nothing is written. Members with paths that climb or are
/// absolute, links and devices are refused, each with an entry. Stops at the limits or at damage, with an entry, and keeps the
/// members read before. One thread.
class ArchiveReader {
public:
    /// `shownPath` stands, with a '/', before the members' names.
    ArchiveReader(std::string shownPath, const LoadLimits &limits, const CancelToken &cancel, FoundSources &into);

    void read(const std::string &diskPath);

private:
    using ArchivePtr = std::unique_ptr<archive, int (*)(archive *)>;

    [[nodiscard]] static ArchivePtr openFormats();
    void readMembers();
    void addMember(archive_entry *entry);
    [[nodiscard]] bool isSafe(archive_entry *entry, const std::string &name);
    /// False if the archive cannot be read on.
    [[nodiscard]] bool unpack(const std::string &path, bool wanted);
    [[nodiscard]] bool isWithinLimits();
    void markChartTemplates(std::size_t firstFile);
    /// A project file holds at the top of the archive, or in the one folder that all of its manifests are in.
    void dropProjectFilesWithin(std::size_t firstFile);
    void stop(NotUnderstood entry);

    std::string m_path;
    const LoadLimits &m_limits;
    const CancelToken &m_cancel;
    FoundSources &m_into;
    ArchivePtr m_archive;
    std::uint64_t m_unpackedBytes = 0;
    std::uint32_t m_entries = 0;
    bool m_stopped = false;
};

} // namespace bulkhead
