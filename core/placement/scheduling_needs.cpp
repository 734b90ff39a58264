#include "core/placement/scheduling_needs.h"

#include <algorithm>

namespace bulkhead {

namespace {

std::vector<NodeRequirement> readNodeSelector(YamlNode mapping)
{
    std::vector<NodeRequirement> requirements;
    for (const auto [key, value] : YamlEntries(mapping.resolved())) {
        std::erase_if(requirements, [&](const NodeRequirement &other) { return other.key == key.scalar(); }); // the last one counts
        requirements.push_back(
            {std::string(key.scalar()), NodeRequirement::Operator::In, {std::string(value.resolved().text())}, value});
    }
    std::ranges::sort(requirements, {}, &NodeRequirement::key);
    return requirements;
}

std::vector<NodeSelectorTerm> readPreferred(YamlNode list)
{
    std::vector<NodeSelectorTerm> terms;
    for (const YamlNode item : YamlItems(list)) {
        NodeSelectorTerm term = NodeSelectorTerm::read(item["preference"]);
        if (item["weight"].integer().value_or(0) > 0 && !term.isEmpty())
            terms.push_back(std::move(term));
    }
    return terms;
}

std::vector<PodAffinityTerm> readPodTerms(YamlNode affinity)
{
    std::vector<PodAffinityTerm> terms;
    for (const YamlNode item : YamlItems(affinity["requiredDuringSchedulingIgnoredDuringExecution"])) {
        PodAffinityTerm term;
        term.hasSelector = item["labelSelector"].isMapping();
        term.selector = LabelSelector::read(item["labelSelector"]);
        term.topologyKey = item["topologyKey"].scalar();
        for (const YamlNode name : YamlItems(item["namespaces"]))
            term.namespaces.emplace_back(name.scalar());
        if (item["namespaceSelector"].isMapping())
            term.namespaceSelector = LabelSelector::read(item["namespaceSelector"]);
        term.node = item;
        terms.push_back(std::move(term));
    }
    return terms;
}

PodOrigin originOf(const PodSpecView &pod)
{
    const Resource &owner = pod.owner();
    if (owner.kind() == "DaemonSet")
        return PodOrigin::DaemonSet;
    const YamlNode annotations = owner.metadata()["annotations"];
    const bool isStatic = owner.kind() == "Pod"
        && (annotations["kubernetes.io/config.source"].scalar() == "file" || annotations["kubernetes.io/config.mirror"]);
    // The control plane's pods have no controller: the kubelet of their node reads them from a file.
    const bool isControlPlane = owner.kind() == "Pod" && owner.metadata()["labels"]["tier"].scalar() == "control-plane";
    if (isStatic || isControlPlane)
        return PodOrigin::Static;
    for (const YamlNode reference : YamlItems(owner.metadata()["ownerReferences"])) {
        if (owner.kind() == "Pod" && reference["kind"].scalar() == "Node")
            return PodOrigin::Static;
        if (owner.kind() == "Pod" && reference["kind"].scalar() == "DaemonSet")
            return PodOrigin::DaemonSet;
    }
    return PodOrigin::Scheduled;
}

/// A pod that runs has a status, and one that a controller made has an owner: then the scheduler chose the node.
bool isObserved(const Resource &owner)
{
    return owner.kind() == "Pod" && (owner.root()["status"]["phase"] || owner.metadata()["ownerReferences"].size() > 0);
}

/// Writes parts with their lengths, so that no two different needs read the same.
class Signature {
public:
    Signature &add(std::string_view part)
    {
        m_text += std::to_string(part.size());
        m_text += ':';
        m_text += part;
        return *this;
    }
    Signature &add(const std::vector<NodeRequirement> &requirements)
    {
        add(std::to_string(requirements.size()));
        for (const NodeRequirement &requirement : requirements) {
            add(requirement.key).add(std::to_string(static_cast<int>(requirement.op)));
            add(requirement.values);
        }
        return *this;
    }
    Signature &add(const std::vector<std::string> &values)
    {
        add(std::to_string(values.size()));
        for (const std::string &value : values)
            add(value);
        return *this;
    }
    Signature &add(const std::vector<NodeSelectorTerm> &terms)
    {
        add(std::to_string(terms.size()));
        for (const NodeSelectorTerm &term : terms)
            add(term.expressions).add(term.fields);
        return *this;
    }
    Signature &add(const LabelSelector &selector)
    {
        for (const LabelSelector::Requirement &requirement : selector.requirements())
            add(requirement.key).add(std::to_string(static_cast<int>(requirement.op))).add(requirement.values);
        return *this;
    }
    Signature &add(const std::vector<PodAffinityTerm> &terms)
    {
        add(std::to_string(terms.size()));
        for (const PodAffinityTerm &term : terms) {
            add(term.selector).add(term.hasSelector ? "s" : "-").add(term.topologyKey).add(term.namespaces);
            add(term.namespaceSelector ? "n" : "-");
            if (term.namespaceSelector)
                add(*term.namespaceSelector);
        }
        return *this;
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

} // namespace

SchedulingNeeds SchedulingNeeds::read(const PodSpecView &pod)
{
    const YamlNode spec = pod.node();
    SchedulingNeeds needs;
    needs.spec = spec;
    needs.origin = originOf(pod);
    needs.namespaceName = pod.owner().namespaceName();
    needs.labels = readLabels(pod.metadata()["labels"]);
    needs.nodeName = spec["nodeName"].text();
    needs.nodeNameIsObserved = needs.origin == PodOrigin::Scheduled && !needs.nodeName.empty() && isObserved(pod.owner());
    needs.nodeSelector = readNodeSelector(spec["nodeSelector"]);
    const YamlNode nodeAffinity = spec["affinity"]["nodeAffinity"];
    if (const YamlNode required = nodeAffinity["requiredDuringSchedulingIgnoredDuringExecution"]; required.isMapping()) {
        needs.requiredTerms.emplace();
        for (const YamlNode term : YamlItems(required["nodeSelectorTerms"]))
            needs.requiredTerms->push_back(NodeSelectorTerm::read(term));
    }
    needs.preferredTerms = readPreferred(nodeAffinity["preferredDuringSchedulingIgnoredDuringExecution"]);
    for (const YamlNode item : YamlItems(spec["tolerations"]))
        needs.tolerations.push_back({Toleration::read(item), item});
    needs.podAffinity = readPodTerms(spec["affinity"]["podAffinity"]);
    needs.podAntiAffinity = readPodTerms(spec["affinity"]["podAntiAffinity"]);
    needs.runtimeClass = spec["runtimeClassName"].text();
    const std::string_view scheduler = spec["schedulerName"].text();
    needs.schedulerName = scheduler == "default-scheduler" ? std::string_view() : scheduler;
    needs.hostNetwork = spec["hostNetwork"].boolean() == true;
    return needs;
}

std::string SchedulingNeeds::signature(Scope scope) const
{
    Signature text;
    text.add(std::to_string(static_cast<int>(origin)) + (hostNetwork ? "h" : "-") + (nodeNameIsObserved ? "o" : "-")
             + (isOpen ? "?" : ""));
    text.add(nodeName).add(runtimeClass).add(schedulerName).add(nodeSelector).add(requiredTerms ? "r" : "-");
    if (requiredTerms)
        text.add(*requiredTerms);
    text.add(preferredTerms);
    for (const WrittenToleration &written : tolerations) {
        const Toleration &toleration = written.toleration;
        text.add(toleration.key).add(toleration.value).add(std::to_string(static_cast<int>(toleration.op)));
        text.add(toleration.effect ? toString(*toleration.effect) : "*").add(toleration.effect ? "e" : "-");
        text.add(toleration.seconds ? "s" : "-"); // without NoExecute they make it invalid
    }
    if (scope != Scope::Request)
        text.add(namespaceName);
    if (scope == Scope::Identity) {
        text.add(podAffinity).add(podAntiAffinity);
        for (const auto &[key, value] : labels)
            text.add(key).add(value);
    }
    return text.take();
}

} // namespace bulkhead
