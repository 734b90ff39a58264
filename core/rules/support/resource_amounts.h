#pragma once

#include "core/analysis/reporter.h"
#include "core/kube/kube_version.h"
#include "core/kube/pod_spec_view.h"
#include "core/yaml/yaml_patch.h"

#include <optional>
#include <string_view>

namespace bulkhead {

/// What a container requests of a resource, and how much it may have.
struct RequestAndLimit {
    YamlNode request{};
    YamlNode limit{};
    std::optional<int> order{}; ///< of limit and request: -1, 0 or 1; nothing if they cannot be compared
};
[[nodiscard]] RequestAndLimit requestAndLimit(const ContainerView &container, std::string_view resource);

/// Whether a container that should say how much of a resource ("cpu", "memory") it may use does not, and nothing says it in its
/// place. Ephemeral containers may not say it. From Kubernetes 1.34 on, an amount of the whole pod (`spec.resources`) counts.
[[nodiscard]] bool lacksLimit(const PodSpecView &pod, const ContainerView &container, std::string_view resource,
                              KubeVersion version);

/// The same for what the scheduler sets aside. A limit counts: the API server copies it into a missing request.
[[nodiscard]] bool lacksRequest(const PodSpecView &pod, const ContainerView &container, std::string_view resource,
                                KubeVersion version);

/// The request as it is written; empty if there is none.
[[nodiscard]] std::string_view writtenRequest(const ContainerView &container, std::string_view resource);

/// Writes a limit that equals the request, which must be written.
[[nodiscard]] PatchResult limitFromRequest(const ContainerView &container, std::string_view resource);

/// What to begin with where an amount of one of the lists ("limits", "requests") is not known: of a limit the request, if written.
[[nodiscard]] std::string_view proposedAmount(const ContainerView &container, std::string_view list, std::string_view resource);

/// Offers to write an amount that the person gives; `title` takes the proposal.
void askForAmount(FindingBuilder &finding, const ContainerView &container, MessageId title, std::string_view list,
                  std::string_view resource);
/// The same of CPU and memory together.
void askForBoth(FindingBuilder &finding, const ContainerView &container, MessageId title, std::string_view list);

} // namespace bulkhead
