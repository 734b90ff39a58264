#pragma once

#include "core/kube/label_selector.h"
#include "core/kube/manifest.h"
#include "core/kube/taint.h"
#include "core/workspace/path_pattern.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

inline constexpr std::string_view projectFileName = ".bulkhead.yaml";

/// What people declare about their project in `.bulkhead.yaml`, as it is written there; README.md shows the format.
struct ProjectFile {
    /// Nodes that no manifest defines, or what a group found in manifests is for.
    struct Group {
        std::string name;
        Labels labels{};
        std::vector<Taint> taints{};
        std::optional<std::size_t> nodes{};
        std::string role{}; ///< "ci", "application", "system"; empty if not declared
        std::string environment{};
    };
    /// What the workloads are that all of these match. Patterns with `*`; an empty one matches all.
    struct Workload {
        std::string namespaceName{};
        std::string kind{};
        std::string name{};
        Labels labels{}; ///< all of them on the pod
        std::string workloadClass{}; ///< "ci-manager", "ci-job", "ci-builder", "application", "system"; empty if not declared
        std::string environment{};
    };

    /// How a rule counts, in all files or in some.
    struct RuleSetting {
        std::string rule{};
        std::vector<PathPattern> paths{}; ///< relative to `folder`; empty: everywhere
        std::string level{}; ///< "off", "on", or a severity ("low"), which also switches the rule on
        std::string folder{}; ///< of the project file, with a slash at its end; empty: the paths of files have none in front
        std::string file{}; ///< where it is written:
        std::uint32_t line = 1; ///< counted from 1
        TextRange range{};

        [[nodiscard]] bool isFor(std::string_view path) const;
        bool operator==(const RuleSetting &other) const
        {
            return rule == other.rule && paths == other.paths && level == other.level && folder == other.folder;
        }
    };

    std::vector<Group> groups{};
    std::vector<Workload> workloads{};
    std::vector<RuleSetting> rules{}; ///< in the order of the file: of those about one rule the first that is for a file counts
    std::map<std::string, std::string, std::less<>> environments{}; ///< namespace pattern to environment
    std::map<std::string, std::string, std::less<>> versions{}; ///< of a CI system's programs: "gitlab-runner" to "17.2"
    std::vector<NotUnderstood> problems{}; ///< entries with a problem are left out above

    /// Never fails: what cannot be read is a problem with its line. Files beyond 256 KiB are not read.
    [[nodiscard]] static ProjectFile read(const SourceText &source);
    /// Adds what another file declares; of one namespace pattern the first environment stays.
    void add(ProjectFile other);
};

/// Whether the last part of a path is `.bulkhead.yaml`.
[[nodiscard]] bool isProjectFile(std::string_view path);
/// The entry for one in a folder within what was opened, which is not used.
[[nodiscard]] NotUnderstood projectFileOutOfPlace(std::string path);

} // namespace bulkhead
