#pragma once

#include "core/kube/label_selector.h"
#include "core/kube/taint.h"
#include "core/placement/node_group.h"
#include "core/placement/workload.h"

#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

/// What people declare about placement (in .bulkhead.yaml): it overrules what is guessed.
struct PlacementSettings {
    struct Group {
        std::string name;
        Labels labels{};
        std::vector<Taint> taints{};
        std::optional<std::size_t> nodes{};
        std::optional<GroupRole> role{};
        std::string environment{};
        bool operator==(const Group &) const = default;
    };
    /// Patterns with `*`; an empty one matches all.
    struct WorkloadMatch {
        std::string namespaceName{};
        std::string kind{};
        std::string name{};
        Labels labels{}; ///< all of them on the pod
        bool operator==(const WorkloadMatch &) const = default;
    };
    struct ClassOverride {
        WorkloadMatch match;
        std::optional<WorkloadClass> workloadClass{};
        std::string environment{};
        bool operator==(const ClassOverride &) const = default;
    };

    std::vector<Group> groups{}; ///< with the name of a found group: its role and environment; else a group of its own
    std::vector<ClassOverride> workloads{}; ///< the first that matches decides
    std::map<std::string, std::string, std::less<>> namespaceEnvironments{}; ///< pattern to environment
    bool operator==(const PlacementSettings &) const = default;
};

} // namespace bulkhead
