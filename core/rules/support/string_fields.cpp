#include "core/rules/support/string_fields.h"

#include <string_view>

namespace bulkhead {

namespace {

using Visit = std::function<void(YamlNode)>;

bool isPlain(YamlNode value)
{
    return value.isScalar() && value.style() == YamlStyle::Plain && value.tag().empty();
}

void visitValues(YamlNode parent, std::string_view key, const Visit &visit)
{
    const YamlNode mapping = parent[key];
    if (mapping.parent() != parent)
        return; // written elsewhere and brought in by an alias
    for (const auto [name, value] : YamlEntries(mapping)) {
        if (isPlain(value))
            visit(value);
    }
}

void visitItems(YamlNode parent, std::string_view key, const Visit &visit)
{
    const YamlNode items = parent[key];
    if (!items.isSequence() || items.parent() != parent)
        return;
    for (YamlNode item = items.firstChild(); item.isValid(); item = item.nextSibling()) {
        if (isPlain(item))
            visit(item);
    }
}

bool selectsByPlainLabels(const Resource &resource)
{
    return resource.kind() == "Service" || resource.kind() == "ReplicationController";
}

} // namespace

void forEachStringField(const Resource &resource, const std::function<void(YamlNode, bool)> &visit)
{
    const Visit visitField = [&](YamlNode value) { visit(value, false); };
    const Visit visitData = [&](YamlNode value) { visit(value, true); };
    visitValues(resource.metadata(), "labels", visitField);
    visitValues(resource.metadata(), "annotations", visitField);
    const std::string_view kind = resource.kind();
    if (kind == "ConfigMap" || kind == "Secret") {
        visitValues(resource.root(), "data", visitData);
        visitValues(resource.root(), "stringData", visitData);
        return;
    }
    const YamlNode spec = resource.root()["spec"];
    for (const std::string_view selector : {"selector", "podSelector"})
        visitValues(spec[selector], "matchLabels", visitField);
    if (selectsByPlainLabels(resource))
        visitValues(spec, "selector", visitField);
}

void forEachStringField(const PodSpecView &pod, const std::function<void(YamlNode)> &visit)
{
    if (pod.metadata() != pod.owner().metadata()) {
        visitValues(pod.metadata(), "labels", visit);
        visitValues(pod.metadata(), "annotations", visit);
    }
    visitValues(pod.node(), "nodeSelector", visit);
    for (const ContainerView &container : pod.containers()) {
        for (const YamlNode variable : YamlItems(container.node()["env"])) {
            if (const YamlNode value = variable["value"]; isPlain(value))
                visit(value);
        }
        visitItems(container.node(), "command", visit);
        visitItems(container.node(), "args", visit);
    }
}

} // namespace bulkhead
