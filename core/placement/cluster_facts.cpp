#include "core/placement/cluster_facts.h"

#include "core/kube/pod_spec_view.h"
#include "core/placement/environment_names.h"

#include <algorithm>

namespace bulkhead {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// The parts between commas that stand outside parentheses.
std::vector<std::string_view> splitSelector(std::string_view text)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ',';
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c != ',' || (depth > 0 && i < text.size()))
            continue;
        if (const std::string_view part = trimmed(text.substr(begin, i - begin)); !part.empty())
            parts.push_back(part);
        begin = i + 1;
    }
    return parts;
}

NodeRequirement parseRequirement(std::string_view part, YamlNode node)
{
    using enum NodeRequirement::Operator;
    const auto made = [&](std::string_view key, NodeRequirement::Operator op, std::vector<std::string> values) {
        return NodeRequirement{std::string(trimmed(key)), op, std::move(values), node};
    };
    for (const auto &[word, op] : {std::pair(std::string_view(" notin "), NotIn), std::pair(std::string_view(" in "), In)}) {
        const std::size_t at = part.find(word);
        const std::size_t open = part.find('(', at == std::string_view::npos ? 0 : at);
        if (at == std::string_view::npos || open == std::string_view::npos || !part.ends_with(')'))
            continue;
        std::vector<std::string> values;
        for (const std::string_view value : splitSelector(part.substr(open + 1, part.size() - open - 2)))
            values.emplace_back(value);
        return made(part.substr(0, at), op, std::move(values));
    }
    if (const std::size_t at = part.find("!="); at != std::string_view::npos)
        return made(part.substr(0, at), NotIn, {std::string(trimmed(part.substr(at + 2)))});
    if (const std::size_t at = part.find('='); at != std::string_view::npos) {
        const std::size_t value = part.substr(at).starts_with("==") ? at + 2 : at + 1;
        return made(part.substr(0, at), In, {std::string(trimmed(part.substr(value)))});
    }
    if (part.starts_with('!'))
        return made(part.substr(1), DoesNotExist, {});
    return made(part, part.contains(' ') ? Invalid : Exists, {});
}

void readNamespace(const Resource &resource, ClusterFacts &facts)
{
    NamespaceFacts &read = facts.namespaces[resource.name()];
    read.node = resource.root();
    read.labels = readLabels(resource.metadata()["labels"]);
    read.environment = environmentOfLabels(read.labels);
    const YamlNode annotations = resource.metadata()["annotations"];
    read.nodeSelector = annotations["scheduler.alpha.kubernetes.io/node-selector"];
    read.openShiftSelector = annotations["openshift.io/node-selector"];
    read.defaultTolerations = annotations["scheduler.alpha.kubernetes.io/defaultTolerations"];
    read.tolerationsWhitelist = annotations["scheduler.alpha.kubernetes.io/tolerationsWhitelist"];
    read.nodeSelectorRequirements = parseSelectorText(read.nodeSelector.scalar(), read.nodeSelector);
    read.openShiftRequirements = parseSelectorText(read.openShiftSelector.scalar(), read.openShiftSelector);
    read.defaultTolerationList = parseTolerations(read.defaultTolerations.scalar());
    read.whitelist = parseTolerations(read.tolerationsWhitelist.scalar());
    facts.isAnyNamespaceAnnotated = facts.isAnyNamespaceAnnotated || read.isAnnotated();
}

void readRuntimeClass(const Resource &resource, ClusterFacts &facts)
{
    RuntimeClassFacts read{.node = resource.root()};
    const YamlNode scheduling = resource.root()["scheduling"];
    for (const auto [key, value] : YamlEntries(scheduling["nodeSelector"]))
        read.nodeSelector.push_back(
            {std::string(key.scalar()), NodeRequirement::Operator::In, {std::string(value.resolved().scalar())}, value});
    for (const YamlNode item : YamlItems(scheduling["tolerations"]))
        read.tolerations.push_back(Toleration::read(item));
    facts.runtimeClasses.insert_or_assign(resource.name(), std::move(read));
}

bool holdsPlugin(std::string_view list, std::string_view plugin)
{
    return std::ranges::contains(splitSelector(list), plugin);
}

/// Of a static kube-apiserver pod: which of the plug-ins are on. Nothing about them is known from other pods.
void readApiServer(const Resource &resource, ClusterFacts &facts)
{
    for (const PodSpecView &pod : podSpecs(resource)) {
        for (const ContainerView &container : pod.containers()) {
            if (container.name() != "kube-apiserver")
                continue;
            facts.apiServer = container.node();
            std::string_view enabled;
            for (const std::string_view list : {"command", "args"}) {
                for (const YamlNode item : YamlItems(container.node()[list])) {
                    constexpr std::string_view flag = "--enable-admission-plugins=";
                    if (!item.scalar().starts_with(flag))
                        continue;
                    enabled = item.scalar().substr(flag.size());
                    facts.apiServer = item;
                }
            }
            const auto state = [&](std::string_view plugin) {
                return holdsPlugin(enabled, plugin) ? PluginState::On : PluginState::Off;
            };
            facts.podNodeSelector = state("PodNodeSelector");
            facts.podTolerationRestriction = state("PodTolerationRestriction");
            facts.nodeRestriction = state("NodeRestriction");
        }
    }
}

void readResource(const Resource &resource, ClusterFacts &facts)
{
    const std::string_view kind = resource.kind();
    if (kind == "Namespace")
        readNamespace(resource, facts);
    else if (kind == "RuntimeClass")
        readRuntimeClass(resource, facts);
    else if (kind == "Pod" && resource.name().starts_with("kube-apiserver"))
        readApiServer(resource, facts);
    else if (kind == "Scheduler" && resource.group() == "config.openshift.io") {
        facts.defaultNodeSelectorNode = resource.root()["spec"]["defaultNodeSelector"];
        if (facts.defaultNodeSelectorNode)
            facts.defaultNodeSelector = parseSelectorText(facts.defaultNodeSelectorNode.scalar(), facts.defaultNodeSelectorNode);
    }
}

} // namespace

ClusterFacts ClusterFacts::read(std::span<const ManifestPtr> manifests)
{
    ClusterFacts facts;
    for (const ManifestPtr &manifest : manifests) {
        for (const Resource &resource : manifest->resources())
            readResource(resource, facts);
    }
    return facts;
}

const NamespaceFacts *ClusterFacts::namespaceFacts(std::string_view name) const
{
    const auto found = namespaces.find(name);
    return found == namespaces.end() ? nullptr : &found->second;
}

bool ClusterFacts::hasPlacementAnnotations(std::string_view namespaceName) const
{
    const NamespaceFacts *const facts = isAnyNamespaceAnnotated ? namespaceFacts(namespaceName) : nullptr;
    return facts && facts->isAnnotated();
}

std::vector<Toleration> parseTolerations(std::string_view text)
{
    std::vector<Toleration> tolerations;
    if (text.empty())
        return tolerations;
    const SourcePtr source = SourceText::create("annotation", std::string(text));
    const YamlDocument document(source, {0, source->size()});
    for (const YamlNode item : YamlItems(document.root()))
        tolerations.push_back(Toleration::read(item));
    return tolerations;
}

std::vector<NodeRequirement> parseSelectorText(std::string_view text, YamlNode node)
{
    std::vector<NodeRequirement> requirements;
    for (const std::string_view part : splitSelector(text))
        requirements.push_back(parseRequirement(part, node));
    return requirements;
}

} // namespace bulkhead
