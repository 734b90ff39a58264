#pragma once

#include "core/kube/netpol/network_model.h"
#include "core/placement/isolation.h"
#include "core/text/text_edit.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace bulkhead {

/// CI jobs and builders as network policies see them, by namespace. For one run of one rule; must not outlive the isolation.
class JobNetwork {
public:
    struct Jobs {
        std::string namespaceName{};
        std::size_t first = 0; ///< a workload
        std::vector<std::size_t> workloads{};
        std::vector<NetworkPod> kinds{}; ///< those that policies cannot tell apart once
    };

    explicit JobNetwork(const Isolation &isolation);

    [[nodiscard]] const NetworkModel &model() const { return m_model; }
    [[nodiscard]] const std::map<std::string, Jobs> &namespaces() const { return m_jobs; }
    [[nodiscard]] NetworkPod podOf(std::size_t workload) const;
    /// The namespace's name where it is written, else what makes the first of the jobs.
    [[nodiscard]] Location placeOf(const Jobs &jobs) const;
    /// A policy for the namespace: nothing comes in; out go DNS, and HTTPS to the world outside without private ranges and the
    /// cloud's metadata. Refused where it would not help, or would hit others.
    [[nodiscard]] Result<EditSet> policyFor(const Jobs &jobs) const;

private:
    void add(std::size_t workload);

    const Isolation &m_isolation;
    NetworkModel m_model;
    std::map<std::string, Jobs> m_jobs;
    std::set<std::tuple<std::string, Labels, bool>> m_known; ///< kinds of all namespaces
    std::set<std::string> m_others; ///< namespaces of what is no job
};

/// What the fix is called.
[[nodiscard]] Message jobPolicyTitle();

} // namespace bulkhead
