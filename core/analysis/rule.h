#pragma once

#include "core/analysis/reporter.h"
#include "core/analysis/rule_metadata.h"
#include "core/kube/pod_spec_view.h"
#include "core/placement/isolation.h"
#include "core/workspace/workspace.h"

namespace bulkhead {

/// Looks for one kind of problem. Holds no state: one object serves all threads.
///
/// The hooks form a ladder; a rule overrides the narrowest one that shows it enough. The analyzer calls, for each manifest,
/// checkSource, then for each resource checkResource, for each of its pod specs checkPodSpec, for each container checkContainer,
/// and once for the snapshot checkWorkspace and checkIsolation, which has node groups and placements worked out.
class Rule {
public:
    virtual ~Rule() = default;
    [[nodiscard]] virtual const RuleMetadata &metadata() const = 0;

    virtual void checkWorkspace(const Workspace &, Reporter &) const { }
    virtual void checkIsolation(const Isolation &, Reporter &) const { }
    virtual void checkSource(const Manifest &, Reporter &) const { }
    virtual void checkResource(const Resource &, Reporter &) const { }
    virtual void checkPodSpec(const PodSpecView &, Reporter &) const { }
    virtual void checkContainer(const PodSpecView &, const ContainerView &, Reporter &) const { }
};

} // namespace bulkhead
