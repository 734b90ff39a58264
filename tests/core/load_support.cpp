#include "load_support.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace bulkhead::test {

namespace {

std::string_view nameOf(NotUnderstood::Reason reason)
{
    static constexpr std::array<std::string_view, 11> names{"HelmTemplate", "Placeholders", "BrokenYaml",    "NotText",
                                                            "TooLarge",     "TooDeep",      "NotKubernetes", "Unreadable",
                                                            "UnsafePath",   "LimitReached", "Settings"};
    return names.at(static_cast<std::size_t>(reason));
}

void fill(archive_entry *entry, const Member &member)
{
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_perm(entry, 0644);
    switch (member.kind) {
    case Member::Kind::File:
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
        break;
    case Member::Kind::SymbolicLink:
        archive_entry_set_filetype(entry, AE_IFLNK);
        archive_entry_set_symlink(entry, member.bytes.c_str());
        break;
    case Member::Kind::HardLink:
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_hardlink(entry, member.bytes.c_str());
        break;
    case Member::Kind::Device:
        archive_entry_set_filetype(entry, AE_IFCHR);
        break;
    }
}

} // namespace

std::string LoadFolder::path(std::string_view relative) const
{
    const std::string top = m_folder.path().toStdString();
    return relative.empty() ? top : top + "/" + std::string(relative);
}

void LoadFolder::write(std::string_view relative, std::string_view bytes) const
{
    const std::filesystem::path file = path(relative);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

void LoadFolder::link(std::string_view relative, std::string_view target) const
{
    const std::filesystem::path file = path(relative);
    std::filesystem::create_directories(file.parent_path());
    std::filesystem::create_symlink(target, file);
}

void LoadFolder::writeSparse(std::string_view relative, std::uint64_t bytes) const
{
    write(relative, {});
    std::filesystem::resize_file(path(relative), bytes);
}

std::string packed(Packing packing, const std::vector<Member> &members)
{
    std::string bytes(64ULL * 1024 * 1024, '\0');
    std::size_t used = 0;
    archive *writer = archive_write_new();
    if (packing == Packing::Zip) {
        archive_write_set_format_zip(writer);
    } else {
        archive_write_set_format_pax_restricted(writer);
        if (packing == Packing::TarGz)
            archive_write_add_filter_gzip(writer);
    }
    archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
    for (const Member &member : members) {
        archive_entry *entry = archive_entry_new();
        fill(entry, member);
        archive_write_header(writer, entry);
        if (member.kind == Member::Kind::File)
            archive_write_data(writer, member.bytes.data(), member.bytes.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.resize(used);
    return bytes;
}

Workspace load(const std::vector<std::string> &paths, const LoadLimits &limits, const LoadObserver &observer,
               const CancelToken &cancel)
{
    const auto workspace = loadWorkspace({.paths = paths, .jobs = {2}, .limits = limits}, observer, cancel);
    return workspace ? *workspace : Workspace();
}

std::string loadedPaths(const Workspace &workspace)
{
    std::string paths;
    for (const ManifestPtr &manifest : workspace.manifests()) {
        if (!manifest->resources().empty())
            paths += (paths.empty() ? "" : " ") + manifest->source()->path();
    }
    return paths;
}

std::string complaints(const Workspace &workspace)
{
    std::string text;
    for (const NotUnderstood &entry : workspace.notUnderstood()) {
        text += (text.empty() ? "" : " | ") + entry.path + ":" + std::to_string(entry.startLine) + ": ";
        text += std::string(nameOf(entry.reason)) + ": " + entry.message.english();
    }
    return text;
}

} // namespace bulkhead::test
