#include "scheduling_oracle.h"

#include <yaml-cpp/yaml.h>

#include <charconv>
#include <set>

namespace oracle {

namespace {

// ---- reading -----------------------------------------------------------------------------------

/// A Go string: absent and null are "".
std::string text(const YAML::Node &node)
{
    return node && node.IsScalar() ? node.Scalar() : std::string();
}

/// The field `key`; an undefined node where there is none or its parent is no mapping.
YAML::Node field(const YAML::Node &node, const char *key)
{
    if (node && node.IsMap()) {
        if (const YAML::Node child = node[key])
            return child;
    }
    return YAML::Node(YAML::NodeType::Undefined);
}

YAML::Node field(const YAML::Node &node, std::initializer_list<const char *> keys)
{
    YAML::Node found = node;
    for (const char *key : keys)
        found.reset(field(found, key));
    return found;
}

bool isPresent(const YAML::Node &node)
{
    return node.IsDefined() && !node.IsNull();
}

Labels stringMap(const YAML::Node &node)
{
    Labels labels;
    if (node && node.IsMap()) {
        for (const auto &entry : node)
            labels[text(entry.first)] = text(entry.second);
    }
    return labels;
}

template<typename Item>
std::vector<Item> list(const YAML::Node &node, Item (*read)(const YAML::Node &))
{
    std::vector<Item> items;
    if (node && node.IsSequence()) {
        for (const YAML::Node &item : node)
            items.push_back(read(item));
    }
    return items;
}

Taint readTaint(const YAML::Node &node)
{
    return {text(field(node, "key")), text(field(node, "value")), text(field(node, "effect"))};
}

Toleration readToleration(const YAML::Node &node)
{
    Toleration toleration{
        text(field(node, "key")), text(field(node, "operator")), text(field(node, "value")), text(field(node, "effect")), {}};
    if (const YAML::Node seconds = field(node, "tolerationSeconds"); isPresent(seconds))
        toleration.seconds = seconds.as<std::int64_t>();
    return toleration;
}

Requirement readRequirement(const YAML::Node &node)
{
    return {text(field(node, "key")), text(field(node, "operator")), list<std::string>(field(node, "values"), text)};
}

Term readTerm(const YAML::Node &node)
{
    return {list(field(node, "matchExpressions"), readRequirement), list(field(node, "matchFields"), readRequirement)};
}

bool isEmpty(const Term &term)
{
    return term.matchExpressions.empty() && term.matchFields.empty();
}

/// The pod template (or the Pod itself) of an object.
YAML::Node templateOf(const YAML::Node &object, const std::string &kind)
{
    if (kind == "Pod")
        return object;
    if (kind == "CronJob")
        return field(object, {"spec", "jobTemplate", "spec", "template"});
    return field(object, {"spec", "template"});
}

// ---- k8s.io/apimachinery: labels and their validation ------------------------------------------

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// (([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]), up to 63 characters: a label's value, or a key's name part.
bool isLabelWord(const std::string &word)
{
    if (word.empty() || word.size() > 63 || !isAlphanumeric(word.front()) || !isAlphanumeric(word.back()))
        return false;
    for (const char c : word) {
        if (!isAlphanumeric(c) && c != '-' && c != '_' && c != '.')
            return false;
    }
    return true;
}

bool isLabelValue(const std::string &value)
{
    return value.empty() || isLabelWord(value);
}

bool isLabelKey(const std::string &key)
{
    const std::size_t slash = key.find('/');
    return slash == std::string::npos ? isLabelWord(key) : slash > 0 && isLabelWord(key.substr(slash + 1));
}

/// strconv.ParseInt(text, 10, 64)
std::optional<std::int64_t> parseInt(const std::string &text)
{
    const bool hasPlus = text.starts_with('+');
    const char *const begin = text.data() + (hasPlus ? 1 : 0);
    const char *const end = text.data() + text.size();
    if (begin == end || (hasPlus && *begin == '-'))
        return {};
    std::int64_t value = 0;
    const auto [stop, error] = std::from_chars(begin, end, value);
    return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

/// labels.NewRequirement: what it refuses is a parse error of the term.
bool isLabelRequirement(const Requirement &requirement)
{
    if (!isLabelKey(requirement.key))
        return false;
    for (const std::string &value : requirement.values) {
        if (!isLabelValue(value))
            return false;
    }
    if (requirement.op == "In" || requirement.op == "NotIn")
        return !requirement.values.empty();
    if (requirement.op == "Exists" || requirement.op == "DoesNotExist")
        return requirement.values.empty();
    if (requirement.op == "Gt" || requirement.op == "Lt")
        return requirement.values.size() == 1 && parseInt(requirement.values[0]);
    return false;
}

bool contains(const std::vector<std::string> &values, const std::string &value)
{
    for (const std::string &candidate : values) {
        if (candidate == value)
            return true;
    }
    return false;
}

/// Requirement.Matches
bool matchesLabels(const Requirement &requirement, const Labels &labels)
{
    const auto label = labels.find(requirement.key);
    const bool exists = label != labels.end();
    if (requirement.op == "In")
        return exists && contains(requirement.values, label->second);
    if (requirement.op == "NotIn")
        return !exists || !contains(requirement.values, label->second);
    if (requirement.op == "Exists")
        return exists;
    if (requirement.op == "DoesNotExist")
        return !exists;
    if (!exists)
        return false;
    const std::optional<std::int64_t> have = parseInt(label->second);
    const std::optional<std::int64_t> want = parseInt(requirement.values[0]);
    if (!have || !want)
        return false;
    return requirement.op == "Gt" ? *have > *want : *have < *want;
}

// ---- k8s.io/component-helpers: nodeaffinity ----------------------------------------------------

/// matchFields knows metadata.name only, In and NotIn, with exactly one value.
bool isFieldRequirement(const Requirement &requirement)
{
    return requirement.key == "metadata.name" && (requirement.op == "In" || requirement.op == "NotIn")
        && requirement.values.size() == 1;
}

/// A term with a parse error matches nothing, and does not keep other terms from matching.
bool termMatches(const Term &term, const Node &node)
{
    for (const Requirement &requirement : term.matchExpressions) {
        if (!isLabelRequirement(requirement))
            return false;
    }
    for (const Requirement &requirement : term.matchFields) {
        if (!isFieldRequirement(requirement))
            return false;
    }
    for (const Requirement &requirement : term.matchExpressions) {
        if (!matchesLabels(requirement, node.labels))
            return false;
    }
    for (const Requirement &requirement : term.matchFields) {
        if ((node.name == requirement.values[0]) != (requirement.op == "In"))
            return false;
    }
    return true;
}

/// Terms are ORed; an empty one selects nothing, and so do none at all.
bool anyTermMatches(const std::vector<Term> &terms, const Node &node)
{
    for (const Term &term : terms) {
        if (!isEmpty(term) && termMatches(term, node))
            return true;
    }
    return false;
}

bool nodeSelectorMatches(const Pod &pod, const Node &node)
{
    for (const auto &[key, value] : pod.nodeSelector) {
        const auto label = node.labels.find(key);
        if (label == node.labels.end() || label->second != value)
            return false;
    }
    return true;
}

// ---- taints and tolerations --------------------------------------------------------------------

bool isEffect(const std::string &effect)
{
    return effect == "NoSchedule" || effect == "PreferNoSchedule" || effect == "NoExecute";
}

/// What the API server lets through (ValidateTolerations): anything else is as if it were not there.
bool isAccepted(const Toleration &toleration)
{
    if (!toleration.effect.empty() && !isEffect(toleration.effect))
        return false;
    if (toleration.seconds && toleration.effect != "NoExecute")
        return false;
    if (toleration.op == "Exists")
        return toleration.value.empty() && (toleration.key.empty() || isLabelKey(toleration.key));
    if (!toleration.op.empty() && toleration.op != "Equal")
        return false; // Lt and Gt too: their feature gate is off
    return isLabelKey(toleration.key) && isLabelValue(toleration.value);
}

/// Toleration.ToleratesTaint
bool tolerates(const Toleration &toleration, const Taint &taint)
{
    if (!toleration.effect.empty() && toleration.effect != taint.effect)
        return false;
    if (!toleration.key.empty() && toleration.key != taint.key)
        return false;
    return toleration.op == "Exists" || toleration.value == taint.value;
}

bool anyTolerates(const std::vector<Toleration> &tolerations, const Taint &taint)
{
    for (const Toleration &toleration : tolerations) {
        if (tolerates(toleration, taint))
            return true;
    }
    return false;
}

void addExists(std::vector<Toleration> &tolerations, const std::string &key, const std::string &effect)
{
    tolerations.push_back({key, "Exists", "", effect, {}});
}

/// Admission plug-in DefaultTolerationSeconds, on by default: for pods that say nothing of the key with NoExecute.
void addDefaultToleration(std::vector<Toleration> &tolerations, const std::string &key)
{
    for (const Toleration &toleration : tolerations) {
        if ((toleration.key == key || toleration.key.empty()) && (toleration.effect == "NoExecute" || toleration.effect.empty()))
            return;
    }
    addExists(tolerations, key, "NoExecute");
}

/// Those that are accepted, and those that the DaemonSet controller and admission add.
std::vector<Toleration> effectiveTolerations(const Pod &pod)
{
    std::vector<Toleration> tolerations;
    for (const Toleration &toleration : pod.tolerations) {
        if (isAccepted(toleration))
            tolerations.push_back(toleration);
    }
    const std::string prefix = "node.kubernetes.io/";
    if (pod.isDaemonSet()) {
        addExists(tolerations, prefix + "not-ready", "NoExecute");
        addExists(tolerations, prefix + "unreachable", "NoExecute");
        for (const char *const name : {"disk-pressure", "memory-pressure", "pid-pressure", "unschedulable"})
            addExists(tolerations, prefix + name, "NoSchedule");
        if (pod.hostNetwork)
            addExists(tolerations, prefix + "network-unavailable", "NoSchedule");
    }
    addDefaultToleration(tolerations, prefix + "not-ready");
    addDefaultToleration(tolerations, prefix + "unreachable");
    return tolerations;
}

/// The first taint with one of these effects that no toleration tolerates.
const Taint *untolerated(const Node &node, const std::vector<Toleration> &tolerations, const std::set<std::string> &effects)
{
    for (const Taint &taint : node.taints) {
        if (effects.contains(taint.effect) && !anyTolerates(tolerations, taint))
            return &taint;
    }
    return nullptr;
}

Answer no(std::string reason)
{
    return {Answer::Landing::No, false, std::move(reason)};
}

Answer noForTaint(const Taint &taint)
{
    return no("taint " + taint.key + '=' + taint.value + ':' + taint.effect);
}

/// Scores only say something where the scheduler chooses: not of pinned pods, and not of a DaemonSet, whose pods name their node.
bool isDiscouraged(const Pod &pod, const Node &node, const std::vector<Toleration> &tolerations)
{
    if (untolerated(node, tolerations, {"PreferNoSchedule"}))
        return true;
    for (const Term &term : pod.preferred) {
        if (!termMatches(term, node))
            return true;
    }
    return false;
}

/// Filters of kube-scheduler (NodeUnschedulable, TaintToleration); the DaemonSet controller looks at the taints itself.
Answer schedule(const Pod &pod, const Node &node, const std::vector<Toleration> &tolerations)
{
    if (const Taint *const taint = untolerated(node, tolerations, {"NoSchedule", "NoExecute"}))
        return noForTaint(*taint);
    if (node.unschedulable && !anyTolerates(tolerations, {"node.kubernetes.io/unschedulable", "", "NoSchedule"}))
        return no("unschedulable");
    const bool isChosen = !pod.isDaemonSet();
    return {Answer::Landing::Yes, isChosen && isDiscouraged(pod, node, tolerations), "all filters pass"};
}

} // namespace

Node Node::parse(const std::string &yaml)
{
    const YAML::Node object = YAML::Load(yaml);
    Node node;
    node.name = text(field(object, {"metadata", "name"}));
    node.labels = stringMap(field(object, {"metadata", "labels"}));
    node.taints = list(field(object, {"spec", "taints"}), readTaint);
    node.unschedulable = text(field(object, {"spec", "unschedulable"})) == "true";
    return node;
}

Pod Pod::parse(const std::string &yaml)
{
    const YAML::Node object = YAML::Load(yaml);
    Pod pod;
    pod.kind = text(field(object, "kind"));
    pod.name = text(field(object, {"metadata", "name"}));
    const YAML::Node podTemplate = templateOf(object, pod.kind);
    pod.annotations = stringMap(field(podTemplate, {"metadata", "annotations"}));
    const YAML::Node spec = field(podTemplate, "spec");
    pod.nodeName = text(field(spec, "nodeName"));
    pod.schedulerName = text(field(spec, "schedulerName"));
    pod.hostNetwork = text(field(spec, "hostNetwork")) == "true";
    pod.nodeSelector = stringMap(field(spec, "nodeSelector"));
    pod.tolerations = list(field(spec, "tolerations"), readToleration);
    const YAML::Node affinity = field(spec, {"affinity", "nodeAffinity"});
    if (const YAML::Node required = field(affinity, "requiredDuringSchedulingIgnoredDuringExecution"); isPresent(required))
        pod.required = list(field(required, "nodeSelectorTerms"), readTerm);
    for (const YAML::Node &item : field(affinity, "preferredDuringSchedulingIgnoredDuringExecution")) {
        const YAML::Node weight = field(item, "weight");
        const Term term = readTerm(field(item, "preference"));
        if (isPresent(weight) && weight.as<int>() != 0 && !isEmpty(term))
            pod.preferred.push_back(term);
    }
    return pod;
}

bool Pod::isStatic() const
{
    const auto source = annotations.find("kubernetes.io/config.source");
    return source != annotations.end() && source->second != "api";
}

Answer canLand(const Pod &pod, const Node &node)
{
    if (!pod.nodeName.empty() && pod.nodeName != node.name)
        return no("nodeName");
    // Scheduler, kubelet and DaemonSet controller alike
    if (!nodeSelectorMatches(pod, node))
        return no("nodeSelector");
    if (pod.required && !anyTermMatches(*pod.required, node))
        return no("required node affinity");

    const std::vector<Toleration> tolerations = effectiveTolerations(pod);
    const bool isDefaultScheduler = pod.schedulerName.empty() || pod.schedulerName == "default-scheduler";
    // The kubelet refuses for NoExecute, but not what runs from its own files
    if (!pod.isStatic()) {
        if (const Taint *const taint = untolerated(node, tolerations, {"NoExecute"}))
            return noForTaint(*taint);
    }
    const bool skipsScheduler = pod.isStatic() || (!pod.nodeName.empty() && !pod.isDaemonSet());
    if (skipsScheduler)
        return {Answer::Landing::Yes, false, "the kubelet takes it"};
    if (isDefaultScheduler)
        return schedule(pod, node, tolerations);
    if (pod.isDaemonSet()) {
        // Its controller makes no pod for a node whose taints are not tolerated
        if (const Taint *const taint = untolerated(node, tolerations, {"NoSchedule"}))
            return noForTaint(*taint);
    }
    return {Answer::Landing::Unknown, false, "scheduler " + pod.schedulerName};
}

} // namespace oracle
