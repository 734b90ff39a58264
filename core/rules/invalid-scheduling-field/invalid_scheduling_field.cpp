#include "core/analysis/rule.h"
#include "core/kube/node_selector.h"
#include "core/kube/taint.h"
#include "core/rules/support/isolation_findings.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <array>
#include <map>

namespace bulkhead {

namespace {

constexpr RuleMetadata invalidSchedulingField{
    .id = "invalid-scheduling-field",
    .title = RULE_TEXT("Rules", "Selector, toleration or taint does not mean anything to the scheduler"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

/// Effects in one spelling, the first of which is offered where none is written.
struct EffectSpelling {
    std::array<std::string_view, 3> words;
    const char *listed;
};
constexpr EffectSpelling effects{{"NoSchedule", "PreferNoSchedule", "NoExecute"}, "NoSchedule, PreferNoSchedule, NoExecute"};
constexpr EffectSpelling googleEffects{{"NO_SCHEDULE", "PREFER_NO_SCHEDULE", "NO_EXECUTE"},
                                       "NO_SCHEDULE, PREFER_NO_SCHEDULE, NO_EXECUTE"};
constexpr std::string_view nodeOperators[] = {"In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"};
constexpr std::string_view tolerationOperators[] = {"Equal", "Exists"};

constexpr MessageId unknownWord = RULE_TEXT("Rules", "\"%1\" is none of %2: the API server refuses it");

FindingBuilder reportAt(YamlNode node, Message message, Reporter &report)
{
    return report.finding(invalidSchedulingField, Location::written(node), std::move(message));
}

bool equalsIgnoringCase(std::string_view first, std::string_view second)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(first, second, {}, lower, lower);
}

/// Reports a word that is none of those allowed, and offers the one it differs from in case only.
void checkWord(YamlNode written, std::span<const std::string_view> allowed, const std::string &listed, Reporter &report)
{
    const std::string word(written.scalar());
    if (!written.isScalar() || std::ranges::contains(allowed, word))
        return;
    FindingBuilder finding = reportAt(written, {unknownWord, {word, listed}}, report);
    const auto meant = std::ranges::find_if(allowed, [&](std::string_view name) { return equalsIgnoringCase(name, word); });
    if (meant != allowed.end())
        finding.fix({RULE_TEXT("Rules", "Write %1"), {std::string(*meant)}}, Applicability::Unsafe,
                    YamlPatch::replace(written, YamlValue::string(*meant)));
}

void checkRequirement(YamlNode node, Reporter &report)
{
    const YamlNode op = node["operator"];
    const NodeRequirement requirement = NodeRequirement::read(node);
    const std::string key = requirement.key;
    if (requirement.isValid() || !node.isMapping())
        return;
    if (requirement.op == NodeRequirement::Operator::Invalid) {
        if (op.isNull())
            reportAt(node, {RULE_TEXT("Rules", "The condition on %1 has no operator: the API server refuses it"), {key}}, report);
        else
            checkWord(op, nodeOperators, "In, NotIn, Exists, DoesNotExist, Gt, Lt", report);
        return;
    }
    const YamlNode place = node["values"] ? node["values"] : op;
    const std::string name(op.scalar());
    if (requirement.op == NodeRequirement::Operator::Gt || requirement.op == NodeRequirement::Operator::Lt)
        reportAt(place, {RULE_TEXT("Rules", "%1 compares whole numbers: %2 needs exactly one, or it matches no node"), {name, key}},
                 report);
    else if (requirement.values.empty())
        reportAt(place, {RULE_TEXT("Rules", "%1 needs values to compare %2 with: the API server refuses it"), {name, key}}, report);
    else
        reportAt(place, {RULE_TEXT("Rules", "%1 of %2 takes no values: the API server refuses it"), {name, key}}, report);
}

void checkTerm(YamlNode term, Reporter &report)
{
    for (const std::string_view list : {"matchExpressions", "matchFields"}) {
        for (const YamlNode requirement : YamlItems(term[list]))
            checkRequirement(requirement, report);
    }
}

/// Terms are alternatives, and one without conditions matches no node.
void checkRequired(YamlNode required, Reporter &report)
{
    const YamlNode terms = required["nodeSelectorTerms"];
    if (required.isValid() && terms.size() == 0)
        reportAt(terms ? terms : required,
                 {RULE_TEXT("Rules", "A required node affinity without terms matches no node: the API server refuses it"), {}},
                 report);
    for (const YamlNode term : YamlItems(terms)) {
        checkTerm(term, report);
        if (term["matchExpressions"].size() + term["matchFields"].size() == 0)
            reportAt(term, {RULE_TEXT("Rules", "A term without conditions matches no node"), {}}, report);
    }
}

void checkWeight(YamlNode weight, Reporter &report)
{
    const std::optional<std::int64_t> value = weight.integer();
    if (weight.isValid() && (!value || *value < 1 || *value > 100))
        reportAt(weight, {RULE_TEXT("Rules", "A weight is a whole number from 1 to 100: the API server refuses it"), {}}, report);
}

void checkToleration(YamlNode node, Reporter &report)
{
    const YamlNode op = node["operator"];
    const YamlNode value = node["value"];
    const Toleration toleration = Toleration::read(node);
    if (!node["effect"].isNull() && !node["effect"].scalar().empty())
        checkWord(node["effect"], effects.words, effects.listed, report);
    if (op.scalar() == "Lt" || op.scalar() == "Gt")
        reportAt(op,
                 {RULE_TEXT("Rules",
                            "%1 needs the feature gate TaintTolerationComparisonOperators, off by default: without it the "
                            "API server refuses it"),
                  {std::string(op.scalar())}},
                 report);
    else if (!op.isNull())
        checkWord(op, tolerationOperators, "Equal, Exists", report);
    if (toleration.key.empty() && toleration.op == Toleration::Operator::Equal)
        reportAt(node["key"] ? node["key"] : node,
                 {RULE_TEXT("Rules", "A toleration without a key must have operator Exists: the API server refuses it"), {}},
                 report);
    if (toleration.op == Toleration::Operator::Exists && !value.isNull() && !value.scalar().empty())
        reportAt(value,
                 {RULE_TEXT("Rules", "Exists takes no value: the API server refuses the toleration of %1"), {toleration.key}},
                 report)
            .fix({RULE_TEXT("Rules", "Remove the value"), {}}, Applicability::Unsafe, YamlPatch::remove(value, node));
    if (!node["tolerationSeconds"].isNull() && toleration.effect != TaintEffect::NoExecute)
        reportAt(node["tolerationSeconds"],
                 {RULE_TEXT("Rules", "tolerationSeconds goes with effect NoExecute only: the API server refuses it"), {}}, report);
}

/// "key=value:Effect" where a mapping belongs.
void reportTaintText(YamlNode node, const EffectSpelling &spelling, Reporter &report)
{
    FindingBuilder finding = reportAt(
        node,
        {RULE_TEXT("Rules", "Taint \"%1\" is written as text, but here a taint has key, value and effect: it keeps nothing out"),
         {std::string(node.scalar())}},
        report);
    const std::optional<Taint> meant = Taint::parse(node.scalar());
    if (!meant || meant->effect == TaintEffect::Invalid)
        return;
    const auto word = std::ranges::find(effects.words, toString(meant->effect));
    std::vector<std::pair<std::string, YamlValue>> entries = {{"key", YamlValue::string(meant->key)}};
    if (!meant->value.empty())
        entries.emplace_back("value", YamlValue::string(meant->value));
    entries.emplace_back("effect", YamlValue::string(spelling.words[static_cast<std::size_t>(word - effects.words.begin())]));
    finding.fix({RULE_TEXT("Rules", "Write key, value and effect"), {}}, Applicability::Unsafe,
                YamlPatch::replace(node, YamlValue::mapping(std::move(entries))));
}

void checkTaint(YamlNode taint, const EffectSpelling &spelling, Reporter &report)
{
    const YamlNode effect = taint["effect"];
    if (taint.isScalar() && !taint.isNull())
        reportTaintText(taint, spelling, report);
    if (!taint.isMapping())
        return;
    if (!effect.isNull() && !effect.scalar().empty()) {
        checkWord(effect, spelling.words, spelling.listed, report);
        return;
    }
    const std::string key(taint["key"].scalar());
    reportAt(taint, {RULE_TEXT("Rules", "Taint %1 has no effect, so it keeps nothing out: the API server refuses it"), {key}},
             report)
        .fix({RULE_TEXT("Rules", "Set effect: %1"), {std::string(spelling.words.front())}}, Applicability::Unsafe,
             YamlPatch::set(taint, {"effect"}, YamlValue::string(spelling.words.front())));
}

/// "key=value:Effect"; the first part may stand elsewhere.
void checkTaintText(YamlNode node, std::string_view before, Reporter &report)
{
    const std::string text = std::string(before) + std::string(node.scalar());
    const std::optional<Taint> taint = Taint::parse(text);
    if (!taint || taint->effect == TaintEffect::Invalid)
        reportAt(node, {RULE_TEXT("Rules", "Taint \"%1\" has no effect that Kubernetes knows, so it keeps nothing out"), {text}},
                 report);
}

/// A list that is written as something else, of which nothing is read.
bool reportNoList(YamlNode taints, Reporter &report)
{
    if (!taints || taints.isNull() || taints.isSequence())
        return false;
    reportAt(taints, {RULE_TEXT("Rules", "Taints are a list here; what stands here instead is not read and keeps nothing out"), {}},
             report);
    return true;
}

/// Whether a node with the selector's label of this key can satisfy the requirement.
bool agrees(YamlNode selector, YamlNode requirement)
{
    const NodeRequirement read = NodeRequirement::read(requirement);
    const YamlNode value = selector[read.key];
    return !value || !read.isValid() || read.matchesValue(value.scalar());
}

/// Every term of the required affinity wants another value of a label than nodeSelector does: no node has both.
void checkContradiction(const PodSpecView &pod, Reporter &report)
{
    const YamlNode selector = pod.node()["nodeSelector"];
    const YamlNode required = pod.node()["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"];
    YamlNode first;
    for (const YamlNode term : YamlItems(required["nodeSelectorTerms"])) {
        YamlNode refuted;
        for (const YamlNode requirement : YamlItems(term["matchExpressions"])) {
            if (!refuted && !agrees(selector, requirement))
                refuted = requirement;
        }
        if (!refuted)
            return;
        first = first ? first : refuted;
    }
    if (!first)
        return;
    const std::string key(first["key"].scalar());
    const YamlNode value = selector[key];
    reportAt(first,
             {RULE_TEXT("Rules", "This contradicts nodeSelector %1=%2: no node satisfies both, and the pod never starts"),
              {key, std::string(value.scalar())}},
             report)
        .relate(Location::written(value), {RULE_TEXT("Rules", "The selector is here"), {}});
}

class InvalidSchedulingField final : public Rule {
public:
    const RuleMetadata &metadata() const override { return invalidSchedulingField; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const YamlNode affinity = pod.node()["affinity"]["nodeAffinity"];
        checkRequired(affinity["requiredDuringSchedulingIgnoredDuringExecution"], report);
        for (const YamlNode preferred : YamlItems(affinity["preferredDuringSchedulingIgnoredDuringExecution"])) {
            checkTerm(preferred["preference"], report);
            checkWeight(preferred["weight"], report);
        }
        for (const YamlNode toleration : YamlItems(pod.node()["tolerations"]))
            checkToleration(toleration, report);
        checkContradiction(pod, report);
    }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!resource.group().empty() || resource.kind() != "Node")
            return;
        const YamlNode taints = resource.root()["spec"]["taints"];
        reportNoList(taints, report);
        for (const YamlNode taint : YamlItems(taints))
            checkTaint(taint, effects, report);
    }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        for (const NodeGroup &group : isolation.groups()) {
            if (const YamlNode taints = group.taintHome.value()) {
                report.enter(resourceHolding(isolation, taints));
                checkGroupTaints(taints, group.taintSpelling, report);
            }
        }
        report.enter(nullptr);
        checkNames(isolation, report);
    }

private:
    static void checkGroupTaints(YamlNode taints, TaintSpelling spelling, Reporter &report)
    {
        if (spelling != TaintSpelling::Map && reportNoList(taints, report))
            return;
        for (const auto [key, value] : YamlEntries(taints))
            checkTaintText(value.resolved(), std::string(key.scalar()) + '=', report);
        for (const YamlNode item : YamlItems(taints)) {
            if (spelling == TaintSpelling::Text && item.isMapping())
                reportAt(item, {RULE_TEXT("Rules", "Taints are texts here, like key=value:Effect; this one is not read"), {}},
                         report);
            else if (spelling == TaintSpelling::Text)
                checkTaintText(item, {}, report);
            else
                checkTaint(item, spelling == TaintSpelling::GoogleObject ? googleEffects : effects, report);
        }
    }

    /// Two Nodes of one name in one file or another: which of them holds is not known, so neither are its taints.
    static void checkNames(const Isolation &isolation, Reporter &report)
    {
        std::map<std::string, const Resource *> seen;
        for (const ManifestPtr &manifest : isolation.manifests()) {
            for (const Resource &resource : manifest->resources()) {
                if (resource.kind() != "Node" || !resource.group().empty() || !resource.metadata()["name"].isScalar())
                    continue;
                const auto [first, isNew] = seen.emplace(resource.name(), &resource);
                if (!isNew)
                    reportName(*first->second, resource, report);
            }
        }
    }

    static void reportName(const Resource &first, const Resource &second, Reporter &report)
    {
        const YamlNode name = second.metadata()["name"];
        report
            .finding(invalidSchedulingField, Location::written(name),
                     {RULE_TEXT("Rules", "Two Nodes are named %1: only one of them can exist, and its labels and taints count"),
                      {second.name()}})
            .concerning(second, name)
            .relate(Location::written(first.metadata()["name"]), {RULE_TEXT("Rules", "The other one is here"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeInvalidSchedulingField()
{
    return std::make_unique<InvalidSchedulingField>();
}

} // namespace bulkhead
