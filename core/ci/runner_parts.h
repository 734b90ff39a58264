#pragma once

#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// A runner that a chart release defines, without pods. `name` is the release's, else the chart's.
[[nodiscard]] CiRunner chartRunner(CiSystem system, const ChartValues &chart, std::string_view chartName);

/// The name that charts made by `helm create` give their objects: fullnameOverride, else release and chart.
[[nodiscard]] std::string chartFullName(const ChartValues &chart, std::string_view chartName);

/// The account of the values that such charts have: serviceAccount.name, else the full name, "default" where none is created.
[[nodiscard]] CiAccount chartAccount(const CiRunner &runner, YamlNode serviceAccount, std::string_view fullName);

/// The pod spec that such charts make of `nodeSelector`, `tolerations`, `affinity`, `podSecurityContext`, `securityContext`,
/// `resources` and `image` in `values`, with one container.
[[nodiscard]] MadeValue chartPodSpec(YamlNode values, const Location &cause, std::string_view container,
                                     std::string_view repository);

/// A runner whose pod is written: named after its object, with the pod's account.
[[nodiscard]] CiRunner writtenRunner(CiSystem system, CiRole role, const Resource &resource, YamlNode podSpec, Message evidence,
                                     CiConfidence confidence = CiConfidence::Certain);

/// The account that a pod spec chooses; "default" where it chooses none.
[[nodiscard]] CiAccount accountOf(YamlNode podSpec, std::string namespaceName);

/// For a runner whose pod asks for jobs and runs them itself: rights of the two cannot be told apart.
void managesItself(CiRunner &runner);

/// A written pod that no system's own object or chart explains: one whose image may tell what it is.
[[nodiscard]] bool isPlainWorkload(const Resource &resource);

/// True if a repository is that one, or ends in it after a '/': "mirror/docker" ends in "docker".
[[nodiscard]] bool endsInRepository(std::string_view repository, std::string_view known);

/// An image that only a pod of that system has.
struct KnownImage {
    std::string_view repository; ///< the end of it
    CiSystem system;
    CiRole role;
};

/// A text as part of an object's name: "acme-small" of "acme/small".
[[nodiscard]] std::string namePart(std::string_view text);

/// A mapping `name: <text>`: a container, volume or variable to be filled.
[[nodiscard]] MadeValue madeNamed(std::string_view name, const Location &cause);

} // namespace bulkhead
