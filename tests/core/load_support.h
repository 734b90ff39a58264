#pragma once

#include "core/workspace/workspace_loader.h"

#include <QTemporaryDir>

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead::test {

inline constexpr std::string_view podYaml =
    "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: main\n      image: nginx:1\n";

/// A folder that goes with the test, and the files written into it.
class LoadFolder {
public:
    [[nodiscard]] std::string path(std::string_view relative = {}) const;
    /// Makes the folders above the file as well.
    void write(std::string_view relative, std::string_view bytes = podYaml) const;
    void link(std::string_view relative, std::string_view target) const;
    /// A file of that many bytes that takes no space on the disk.
    void writeSparse(std::string_view relative, std::uint64_t bytes) const;

private:
    QTemporaryDir m_folder;
};

enum class Packing { TarGz, Tar, Zip };

struct Member {
    enum class Kind { File, SymbolicLink, HardLink, Device };
    std::string name;
    std::string bytes = std::string(podYaml);
    Kind kind = Kind::File;
};
[[nodiscard]] std::string packed(Packing packing, const std::vector<Member> &members);

[[nodiscard]] Workspace load(const std::vector<std::string> &paths, const LoadLimits &limits = {},
                             const LoadObserver &observer = {}, const CancelToken &cancel = {});
/// The paths of all manifests that hold something, joined by a space.
[[nodiscard]] std::string loadedPaths(const Workspace &workspace);
/// "path:line: reason: message" of all that is not understood, joined by " | ".
[[nodiscard]] std::string complaints(const Workspace &workspace);

} // namespace bulkhead::test
