#pragma once

#include "core/kube/pod_spec_view.h"
#include "core/text/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bulkhead {

enum class WorkloadClass : std::uint8_t { CiManager, CiJob, CiBuilder, Application, System };
inline constexpr std::size_t workloadClassCount = 5;

/// "ci-manager" …, as reports print it.
[[nodiscard]] std::string_view toString(WorkloadClass workloadClass);
[[nodiscard]] std::optional<WorkloadClass> workloadClassFromString(std::string_view text);
[[nodiscard]] constexpr bool isCi(WorkloadClass workloadClass)
{
    return workloadClass <= WorkloadClass::CiBuilder;
}

/// How sure a class is.
enum class ClassConfidence : std::uint8_t { Declared, Certain, Likely, Assumed };
[[nodiscard]] std::string_view toString(ClassConfidence confidence);

/// What a workload is, and what says so.
struct Classification {
    WorkloadClass workloadClass = WorkloadClass::Application;
    ClassConfidence confidence = ClassConfidence::Assumed;
    Message evidence; ///< "image gitlab/gitlab-runner"
    Location place{}; ///< of the evidence

    bool operator==(const Classification &) const = default;
};

class PlacementHome;

/// One pod template of a workspace (a resource may hold several). Points into its document.
struct Workload {
    const Resource *resource = nullptr;
    YamlNode podSpec{}; ///< the pod's spec
    YamlNode podMetadata{}; ///< the pod's (template) metadata; may be empty
    Classification classification{};
    std::string environment{}; ///< "prod"; empty if nothing tells
    bool isEnvironmentDeclared = false; ///< people say so of this workload
    const PlacementHome *home = nullptr; ///< of a pod that a controller makes: where to change what `podSpec` only repeats

    [[nodiscard]] WorkloadClass workloadClass() const { return classification.workloadClass; }
    [[nodiscard]] bool isDaemonSet() const { return resource->kind() == "DaemonSet"; }
};

} // namespace bulkhead
