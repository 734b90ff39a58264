#include "core/rules/support/job_network.h"

#include "core/rules/support/new_object.h"

namespace bulkhead {

namespace {

YamlValue words(std::initializer_list<std::string_view> texts)
{
    std::vector<YamlValue> items;
    for (const std::string_view text : texts)
        items.push_back(YamlValue::string(text));
    return YamlValue::sequence(std::move(items));
}

YamlValue port(std::string_view number, std::string_view protocol)
{
    return YamlValue::mapping({{"port", YamlValue::raw(std::string(number))}, {"protocol", YamlValue::string(protocol)}});
}

YamlValue labels(std::string_view key, std::string_view value)
{
    return YamlValue::mapping({{"matchLabels", YamlValue::mapping({{std::string(key), YamlValue::string(value)}})}});
}

/// Nothing comes in; out go questions to the cluster's DNS, and HTTPS to the world outside without the cluster's own ranges and the
/// cloud's metadata.
YamlValue jobPolicy(const std::string &space)
{
    const YamlValue dns = YamlValue::mapping({{"namespaceSelector", labels("kubernetes.io/metadata.name", "kube-system")},
                                              {"podSelector", labels("k8s-app", "kube-dns")}});
    const YamlValue world = YamlValue::mapping(
        {{"ipBlock",
          YamlValue::mapping({{"cidr", YamlValue::string("0.0.0.0/0")},
                              {"except", words({"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.169.254/32"})}})}});
    const YamlValue egress = YamlValue::sequence(
        {YamlValue::mapping(
             {{"to", YamlValue::sequence({dns})}, {"ports", YamlValue::sequence({port("53", "UDP"), port("53", "TCP")})}}),
         YamlValue::mapping({{"to", YamlValue::sequence({world})}, {"ports", YamlValue::sequence({port("443", "TCP")})}})});
    return YamlValue::mapping(
        {{"apiVersion", YamlValue::string("networking.k8s.io/v1")},
         {"kind", YamlValue::string("NetworkPolicy")},
         {"metadata",
          YamlValue::mapping({{"name", YamlValue::string(space + "-default")}, {"namespace", YamlValue::string(space)}})},
         {"spec",
          YamlValue::mapping(
              {{"podSelector", YamlValue::raw("{}")}, {"policyTypes", words({"Ingress", "Egress"})}, {"egress", egress}})}});
}

constexpr MessageId noObjects =
    RULE_TEXT("Rules", "This file does not hold objects of Kubernetes one after another: write it to another");

} // namespace

Message jobPolicyTitle()
{
    return {RULE_TEXT("Rules", "Add a NetworkPolicy that lets jobs out to DNS and to HTTPS outside the cluster only"), {}};
}

JobNetwork::JobNetwork(const Isolation &isolation)
    : m_isolation(isolation)
    , m_model(isolation.manifests())
{
    for (std::size_t i = 0; i < isolation.workloads().size(); ++i)
        add(i);
}

NetworkPod JobNetwork::podOf(std::size_t workload) const
{
    const SchedulingNeeds &needs = m_isolation.needsOf(workload);
    return {needs.namespaceName, needs.labels, needs.hostNetwork, m_isolation.workloads()[workload].podSpec};
}

void JobNetwork::add(std::size_t index)
{
    const Workload &workload = m_isolation.workloads()[index];
    const WorkloadClass workloadClass = workload.workloadClass();
    const std::string &space = m_isolation.needsOf(index).namespaceName;
    if (workloadClass != WorkloadClass::CiJob && workloadClass != WorkloadClass::CiBuilder) {
        m_others.insert(space);
        return;
    }
    // What only its name makes CI may be anything; a pod that settings make is what they say.
    const bool isMade = Location::keyOf(workload.resource->root()).source != workload.resource->source();
    if (workload.classification.confidence > ClassConfidence::Certain && !isMade)
        return;
    // Policies are of a namespace: of a pod that may come to any, they tell nothing.
    if (workload.resource->metadata()["namespace"].text().empty() && !m_model.policies().empty())
        return;
    const auto [jobs, isNew] = m_jobs.try_emplace(space);
    if (isNew) {
        jobs->second.namespaceName = space;
        jobs->second.first = index;
    }
    jobs->second.workloads.push_back(index);
    NetworkPod pod = podOf(index);
    pod.labels = m_model.tellingLabels(pod.labels);
    if (m_known.emplace(space, pod.labels, pod.isOnHostNetwork).second)
        jobs->second.kinds.push_back(std::move(pod));
}

Location JobNetwork::placeOf(const Jobs &jobs) const
{
    const NamespaceFacts *const facts = m_isolation.facts().namespaceFacts(jobs.namespaceName);
    const YamlNode name = facts ? facts->node["metadata"]["name"] : YamlNode();
    return Location::keyOf(name ? name : m_isolation.workloads()[jobs.first].resource->root());
}

Result<EditSet> JobNetwork::policyFor(const Jobs &jobs) const
{
    if (m_isolation.workloads()[jobs.first].resource->metadata()["namespace"].text().empty())
        return failure(RULE_TEXT("Rules", "Nothing tells in which namespace the jobs run, so a policy would have none"));
    if (m_others.contains(jobs.namespaceName))
        return failure(
            RULE_TEXT("Rules",
                      "Others run in the namespace of the jobs, and a policy for all would cut them off too: give jobs a "
                      "namespace of their own first"));
    for (const NetworkPod &pod : jobs.kinds) {
        if (m_model.isIsolated(pod, NetworkDirection::Egress) != Answer::No || pod.isOnHostNetwork)
            return failure(
                RULE_TEXT("Rules",
                          "Policies add up, and one that lets these jobs out is here already (or they are on the network "
                          "of their node): change that one"));
    }
    const Manifest *const manifest = manifestOf(m_isolation.manifests(), placeOf(jobs).source);
    return manifest ? addedObject(m_isolation.manifests(), *manifest, jobPolicy(jobs.namespaceName)) : failure(noObjects);
}

} // namespace bulkhead
