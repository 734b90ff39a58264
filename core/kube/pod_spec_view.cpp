#include "core/kube/pod_spec_view.h"

#include "core/yaml/yaml_document.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

struct ContainerList {
    std::string_view key;
    ContainerRole role;
};
constexpr std::array kContainerLists = {
    ContainerList{"initContainers", ContainerRole::Init},
    ContainerList{"containers", ContainerRole::Main},
    ContainerList{"ephemeralContainers", ContainerRole::Ephemeral},
};

constexpr std::array<std::string_view, 6> kTemplateKinds = {"Deployment", "StatefulSet",           "DaemonSet",
                                                            "ReplicaSet", "ReplicationController", "Job"};

/// Groups of the API server itself: their kinds are known, and no other of them holds a pod spec.
bool isBuiltInGroup(std::string_view group)
{
    return group.empty() || !group.contains('.') || group.ends_with(".k8s.io");
}

/// "spec" below "template", as controllers name it, may leave the image to a default.
bool isTemplateSpec(YamlNode spec)
{
    return spec.key().scalar() == "spec" && spec.parent().key().scalar() == "template";
}

bool looksLikeContainers(YamlNode list, YamlNode spec)
{
    if (!list.isSequence())
        return false;
    bool named = false;
    for (const YamlNode item : YamlItems(list)) {
        if (!item.isMapping())
            return false;
        if (item["image"].isScalar())
            return true;
        named = named || item["name"].isScalar();
    }
    return named && isTemplateSpec(spec);
}

void findInCustomResource(const Resource &resource, std::vector<PodSpecView> &found)
{
    const YamlDocument *const document = resource.root().document();
    const TextRange whole = resource.root().range();
    for (YamlIndex i = resource.root().index() + 1; i < document->nodeCount(); ++i) {
        const YamlNode node(document, i);
        if (node.range().begin >= whole.end)
            break;
        if (!node.isSequence() || node.key().scalar() != "containers")
            continue;
        const YamlNode spec = node.parent();
        if (looksLikeContainers(node, spec))
            found.emplace_back(resource, spec, spec.key() ? spec.parent()["metadata"] : YamlNode());
    }
}

} // namespace

Field ContainerView::field(std::initializer_list<std::string_view> keys) const
{
    if (keys.size() == 2 && *keys.begin() == "securityContext" && m_security)
        return fieldBelow(m_security, {keys.begin()[1]});
    return fieldBelow(m_node, keys, m_name);
}

PodSpecView::PodSpecView(const Resource &owner, YamlNode spec, YamlNode metadata)
    : m_owner(&owner)
    , m_spec(spec)
    , m_metadata(metadata)
{
    for (const ContainerList &list : kContainerLists) {
        for (const YamlNode item : YamlItems(spec[list.key])) {
            if (item.isMapping())
                m_containers.emplace_back(item, list.role);
        }
    }
}

Field PodSpecView::field(std::initializer_list<std::string_view> keys) const
{
    return fieldBelow(m_spec, keys);
}

Field PodSpecView::effectiveSecurity(const ContainerView &container, std::string_view key) const
{
    Field own = container.field({"securityContext", key});
    if (own.isWritten())
        return own;
    Field inherited = fieldBelow(m_spec, {"securityContext", key});
    return inherited.isWritten() ? inherited : own;
}

std::vector<PodSpecView> podSpecs(const Resource &resource)
{
    std::vector<PodSpecView> found;
    const YamlNode root = resource.root();
    const std::string_view kind = resource.kind();
    const auto take = [&](YamlNode pod) {
        if (const YamlNode spec = pod["spec"]; spec.isMapping())
            found.emplace_back(resource, spec, pod["metadata"]);
    };
    if (!isBuiltInGroup(resource.group()))
        findInCustomResource(resource, found);
    else if (kind == "Pod")
        take(root);
    else if (kind == "PodTemplate")
        take(root["template"]);
    else if (kind == "CronJob")
        take(root["spec"]["jobTemplate"]["spec"]["template"]);
    else if (std::ranges::contains(kTemplateKinds, kind))
        take(root["spec"]["template"]);
    return found;
}

} // namespace bulkhead
