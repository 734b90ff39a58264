#pragma once

#include "core/analysis/reporter.h"
#include "core/analysis/rule_metadata.h"
#include "core/ci/ci_inventory.h"
#include "core/kube/cluster.h"
#include "core/kube/pod_spec_view.h"
#include "core/placement/isolation.h"
#include "core/workspace/workspace.h"

namespace bulkhead {

/// Looks for one kind of problem. Holds no state: one object serves all threads.
///
/// The hooks form a ladder; a rule overrides the narrowest one that shows it enough. The analyzer calls, for each manifest,
/// checkSource, then for each resource checkResource, for each of its pod specs checkPodSpec, for each container checkContainer,
/// and once for the snapshot checkWorkspace, checkCluster with its objects as they act on one another, checkCi with the runners
/// that were recognised, checkIsolation, which has node groups and placements worked out, and checkPlacedCi, which has both. A pod
/// that a CI controller will make is checked as a resource like any other; its nodes know the places that cause them.
class Rule {
public:
    virtual ~Rule() = default;
    [[nodiscard]] virtual const RuleMetadata &metadata() const = 0;

    virtual void checkWorkspace(const Workspace &, Reporter &) const { }
    virtual void checkCluster(const Cluster &, Reporter &) const { }
    virtual void checkCi(const CiInventory &, Reporter &) const { }
    virtual void checkIsolation(const Isolation &, Reporter &) const { }
    virtual void checkPlacedCi(const CiInventory &, const Isolation &, Reporter &) const { }
    virtual void checkSource(const Manifest &, Reporter &) const { }
    virtual void checkResource(const Resource &, Reporter &) const { }
    virtual void checkPodSpec(const PodSpecView &, Reporter &) const { }
    virtual void checkContainer(const PodSpecView &, const ContainerView &, Reporter &) const { }
};

} // namespace bulkhead
