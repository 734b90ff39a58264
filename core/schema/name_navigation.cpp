#include "core/schema/name_navigation.h"

#include "core/schema/field_place.h"
#include "core/schema/line_shape.h"

namespace bulkhead {

namespace {

struct Target {
    std::string_view kind{};
    std::string_view name{};
    std::string_view namespaceName{}; ///< empty: nobody wrote one
};

std::string titleOf(const Resource &resource)
{
    const std::string place = resource.namespaceName();
    return std::string(resource.kind()) + ' ' + (place.empty() ? "" : place + '/') + resource.name();
}

NamePlace definitionOf(const Resource &resource)
{
    const YamlNode name = resource.metadata()["name"];
    return {resource.source(), name ? name.range() : resource.root().range(), titleOf(resource), "metadata.name"};
}

std::optional<Target> targetAt(std::string_view text, const FieldPlace &place)
{
    if (!place.isValue() || place.scan.word.isEmpty())
        return std::nullopt;
    const std::string_view name = unquoted(text.substr(place.scan.word.begin, place.scan.word.size()));
    if (place.names.field == "name" && place.names.parent == "metadata" && !place.kind.empty() && place.path.size() == 2)
        return Target{place.kind, name, place.scan.innermost().scalar(text, "namespace")};
    const auto sibling = [&](std::string_view key) { return place.scan.innermost().scalar(text, key); };
    const auto target = referenceTarget(place.names, sibling);
    if (!target)
        return std::nullopt;
    return Target{target->kind, name,
                  target->namespaceName.empty() ? std::string_view(place.namespaceName) : target->namespaceName};
}

bool fits(const Target &target, const std::string &namespaceName, bool isWritten)
{
    return target.namespaceName.empty() || !isWritten || target.namespaceName == namespaceName || isClusterScoped({}, target.kind);
}

std::vector<NamePlace> definitionsOf(const Target &target, const WorkspaceNames &names)
{
    std::vector<NamePlace> found;
    for (const NamedObject *object : names.objects(target.kind)) {
        if (object->name == target.name && fits(target, object->namespaceName, object->isNamespaceWritten))
            found.push_back(definitionOf(*object->resource));
    }
    return found;
}

/// The labels of the selector that a place lies in; empty outside of selectors.
Labels selectorAt(std::string_view text, const FieldPlace &place)
{
    Labels labels;
    const bool selects = (place.names.parent == "selector" && place.kind == "Service") || place.names.parent == "matchLabels";
    if (!selects || !place.isValue())
        return labels;
    for (const ScannedEntry &entry : place.scan.innermost().entries)
        labels[std::string(entry.key)] = unquoted(text.substr(entry.value.begin, entry.value.size()));
    labels[std::string(place.names.field)] = unquoted(text.substr(place.scan.word.begin, place.scan.word.size()));
    return labels;
}

std::vector<NamePlace> selectedBy(const Labels &wanted, std::string_view namespaceName, const WorkspaceNames &names)
{
    std::vector<NamePlace> found;
    for (const ManifestNamesPtr &manifest : names.manifests()) {
        for (const LabelledPart &part : manifest->parts) {
            const std::string_view own = part.resource->metadata()["namespace"].scalar();
            bool matches = part.kind == LabelledPart::Kind::Pod && (namespaceName.empty() || own.empty() || own == namespaceName);
            for (const auto &[key, value] : wanted) {
                const auto label = part.labels.find(key);
                matches = matches && label != part.labels.end() && label->second == value;
            }
            if (matches)
                found.push_back(definitionOf(*part.resource));
        }
    }
    return found;
}

/// The labels of pods that a place lies in: of a Pod itself or of a template; empty elsewhere.
Labels podLabelsAt(std::string_view text, const FieldPlace &place, ByteOffset offset)
{
    Labels labels;
    const std::size_t above = place.isValue() ? 3 : 2; // metadata, labels and, of a value, its own key
    const bool inLabels = place.names.parent == "labels" && place.names.grandparent == "metadata" && place.path.size() >= above;
    if (!inLabels || place.scan.word.isEmpty())
        return labels;
    const std::string_view around = place.path.size() > above ? place.path[place.path.size() - above - 1] : std::string_view();
    if (around != "template" && !(place.kind == "Pod" && (around.empty() || around == "items[]")))
        return labels;
    for (const ScannedEntry &entry : place.scan.innermost().entries)
        labels[std::string(entry.key)] = unquoted(text.substr(entry.value.begin, entry.value.size()));
    const std::string_view word = unquoted(text.substr(place.scan.word.begin, place.scan.word.size()));
    const TextRange behind = lineAt(text, offset).value;
    if (place.isValue())
        labels[std::string(place.names.field)] = word;
    else
        labels[std::string(word)] = unquoted(text.substr(behind.begin, behind.size()));
    return labels;
}

/// Where an object selects pods by their labels; an invalid node if it does not.
struct PodSelector {
    YamlNode node{};
    const char *path = "";
    LabelSelector selector{};
};

PodSelector selectorOf(const Resource &resource)
{
    const YamlNode spec = resource.root()["spec"];
    const YamlNode selector = spec["selector"];
    if (resource.kind() == "Service") // one without a selector selects nothing
        return {selector.size() > 0 ? selector : YamlNode(), "spec.selector", LabelSelector::ofLabels(selector)};
    if (resource.kind() == "PodDisruptionBudget")
        return {selector, "spec.selector", LabelSelector::read(selector)};
    const YamlNode pods = spec["podSelector"];
    return {resource.kind() == "NetworkPolicy" ? pods : YamlNode(), "spec.podSelector", LabelSelector::read(pods)};
}

/// What selects pods with these labels: Services first, as what people look for.
std::vector<NamePlace> selecting(const Labels &labels, std::string_view namespaceName, const WorkspaceNames &names)
{
    std::vector<NamePlace> found;
    for (const std::string_view kind : {"Service", "NetworkPolicy", "PodDisruptionBudget"}) {
        for (const NamedObject *object : names.objects(kind)) {
            const PodSelector one = selectorOf(*object->resource);
            const std::string_view own = object->resource->metadata()["namespace"].scalar();
            const bool sameNamespace = namespaceName.empty() || own.empty() || own == namespaceName;
            if (one.node && sameNamespace && one.selector.matches(labels))
                found.push_back({object->resource->source(), one.node.range(), titleOf(*object->resource), one.path});
        }
    }
    return found;
}

} // namespace

std::vector<NamePlace> definitionsAt(std::string_view text, ByteOffset offset, const WorkspaceNames &names)
{
    const FieldPlace place = placeAt(text, offset, names);
    if (const Labels labels = selectorAt(text, place); !labels.empty())
        return selectedBy(labels, place.namespaceName, names);
    const auto target = targetAt(text, place);
    return target ? definitionsOf(*target, names) : std::vector<NamePlace>();
}

std::vector<NamePlace> referencesAt(std::string_view text, ByteOffset offset, const WorkspaceNames &names)
{
    const FieldPlace place = placeAt(text, offset, names);
    if (const Labels labels = podLabelsAt(text, place, offset); !labels.empty())
        return selecting(labels, place.namespaceName, names);
    const auto target = targetAt(text, place);
    if (!target)
        return {};
    std::vector<NamePlace> found = definitionsOf(*target, names);
    for (const ManifestNamesPtr &manifest : names.manifests()) {
        for (const NamedReference &reference : manifest->references) {
            const bool same = reference.kind == target->kind && reference.value.scalar() == target->name;
            if (same && fits(*target, reference.namespaceName, reference.isNamespaceWritten))
                found.push_back({reference.resource->source(), reference.value.range(), titleOf(*reference.resource),
                                 reference.value.path(reference.resource->root())});
        }
    }
    return found;
}

} // namespace bulkhead
