#include "core/schema/proposed_names.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <span>

namespace bulkhead {

namespace {

/// https://kubernetes.io/docs/reference/labels-annotations-taints/
constexpr std::array knownNodeLabels{
    std::string_view("kubernetes.io/arch"),
    std::string_view("kubernetes.io/hostname"),
    std::string_view("kubernetes.io/os"),
    std::string_view("node.kubernetes.io/instance-type"),
    std::string_view("topology.kubernetes.io/region"),
    std::string_view("topology.kubernetes.io/zone"),
};
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
constexpr std::array knownLabels{
    std::string_view("app.kubernetes.io/component"),  std::string_view("app.kubernetes.io/instance"),
    std::string_view("app.kubernetes.io/managed-by"), std::string_view("app.kubernetes.io/name"),
    std::string_view("app.kubernetes.io/part-of"),    std::string_view("app.kubernetes.io/version"),
};

/// Fields that the API takes any text for, and that mean something for these alone.
struct WordRow {
    std::string_view field;
    std::string_view parent;
    std::string_view words; ///< separated by blanks
};
constexpr std::array knownWords{
    // https://kubernetes.io/docs/reference/access-authn-authz/rbac/
    WordRow{"kind", "roleRef", "Role ClusterRole"},
    WordRow{"apiGroup", "roleRef", "rbac.authorization.k8s.io"},
    WordRow{"kind", "subjects", "ServiceAccount User Group"},
    WordRow{"apiGroup", "subjects", "rbac.authorization.k8s.io"},
    WordRow{"verbs", "rules", "get list watch create update patch delete deletecollection impersonate bind escalate *"},
    WordRow{"kind", "scaleTargetRef", "Deployment StatefulSet ReplicaSet"},
    // https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
    WordRow{"drop", "capabilities", "ALL NET_RAW"},
    WordRow{"add", "capabilities", "NET_BIND_SERVICE CHOWN"},
};

enum class LabelUse : std::uint8_t { None, Nodes, Pods };

bool hasStep(const FieldPlace &place, std::string_view name)
{
    return std::ranges::any_of(place.path,
                               [name](const std::string &step) { return step == name || step == std::string(name) + "[]"; });
}

/// Whose labels the map that lies under `map` holds.
LabelUse labelUse(const FieldPlace &place, std::string_view map)
{
    using enum LabelUse;
    if (map == "nodeSelector" || (map == "matchExpressions" && hasStep(place, "nodeAffinity")))
        return Nodes;
    if (map == "labels")
        return place.kind == "Node" ? Nodes : Pods;
    if (map == "matchExpressions")
        return Pods;
    return map == "matchLabels" || map == "selector" ? Pods : None;
}

std::map<std::string, std::vector<std::string>> labelsFor(LabelUse use, const WorkspaceNames &names)
{
    auto labels = names.labels(use == LabelUse::Nodes ? LabelledPart::Kind::Node : LabelledPart::Kind::Pod);
    for (const std::string_view key : use == LabelUse::Nodes ? std::span(knownNodeLabels) : std::span(knownLabels))
        labels[std::string(key)];
    return labels;
}

std::vector<ProposedName> labelKeys(LabelUse use, const WorkspaceNames &names)
{
    std::vector<ProposedName> keys;
    for (const auto &[key, values] : labelsFor(use, names))
        keys.push_back({key, "label", values.empty() ? std::string() : values.front()});
    return keys;
}

class ValueFinder {
public:
    ValueFinder(std::string_view text, const FieldPlace &place, const WorkspaceNames &names)
        : m_text(text)
        , m_place(place)
        , m_names(names)
    {
    }

    std::vector<ProposedName> find()
    {
        const FieldNames &field = m_place.names;
        if (m_place.isObject && (field.field == "kind" || field.field == "apiVersion"))
            addKindWords(field.field);
        else if (field.field == "key" && (field.parent == "configMapKeyRef" || field.parent == "secretKeyRef"))
            addKeys(field.parent == "configMapKeyRef" ? "ConfigMap" : "Secret");
        else if (field.field == "name" && (field.parent == "volumeMounts" || field.parent == "volumeDevices"))
            addVolumes();
        else if (field.field == "topologyKey" || (field.field == "key" && field.parent == "matchExpressions"))
            m_found = labelKeys(field.field == "key" ? labelUse(m_place, field.parent) : LabelUse::Nodes, m_names);
        else if (const LabelUse use = labelUse(m_place, field.parent); use != LabelUse::None && isInMap())
            addLabelValues(use);
        else
            addReferences();
        addKnownWords();
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool isInMap() const { return !m_place.container || m_place.container.kind() == ValueKind::Map; }
    [[nodiscard]] std::string_view sibling(std::string_view key) const { return m_place.scan.innermost().scalar(m_text, key); }

    void add(std::string text, std::string kind, std::string note)
    {
        if (!std::ranges::contains(m_found, text, &ProposedName::text))
            m_found.push_back({std::move(text), std::move(kind), std::move(note)});
    }

    /// `kind` where the version is written names those of that version, and the other way round.
    void addKindWords(std::string_view field)
    {
        const bool wantsKind = field == "kind";
        const std::string_view other = sibling(wantsKind ? "apiVersion" : "kind");
        for (const KindInfo &info : m_names.kinds()) {
            const bool fits = other.empty() || (wantsKind ? info.apiVersion == other : info.kind == other);
            if (fits)
                add(wantsKind ? std::string(info.kind) : info.apiVersion, wantsKind ? info.apiVersion : std::string(),
                    wantsKind ? firstSentence(info.type.description()) : std::string());
        }
    }

    void addKnownWords()
    {
        for (const WordRow &row : knownWords) {
            if (row.field != m_place.names.field || row.parent != m_place.names.parent)
                continue;
            for (const auto word : std::views::split(row.words, ' '))
                add(std::string(std::string_view(word)), {}, {});
        }
    }

    void addKeys(std::string_view kind)
    {
        for (const NamedObject *object : m_names.objects(kind)) {
            if (object->name != sibling("name"))
                continue;
            for (const std::string_view part : {"data", "stringData", "binaryData"}) {
                for (const auto [key, value] : YamlEntries(object->resource->root()[part]))
                    add(std::string(key.scalar()), std::string(kind), object->name);
            }
        }
    }

    /// Of the pod that the mount is written in, as the text stands now.
    void addVolumes()
    {
        for (const CaretLevel &level : m_place.scan.levels) {
            for (const std::string_view name : scalarsOfItems(m_text, level, "volumes", {}, "name"))
                add(std::string(name), "volume", {});
            for (const std::string_view name : scalarsOfItems(m_text, level, "volumeClaimTemplates", "metadata", "name"))
                add(std::string(name), "volume", "volumeClaimTemplates");
        }
    }

    void addLabelValues(LabelUse use)
    {
        const auto labels = labelsFor(use, m_names);
        const auto found = labels.find(std::string(m_place.names.field));
        for (const std::string &value : found == labels.end() ? std::vector<std::string>() : found->second)
            add(value, "label", {});
    }

    void addReferences()
    {
        const auto target = referenceTarget(m_place.names, [this](std::string_view key) { return sibling(key); });
        if (!target)
            return;
        const bool cluster = isClusterScoped({}, target->kind);
        const std::string_view wanted = target->namespaceName.empty() ? m_place.namespaceName : target->namespaceName;
        for (const bool own : {true, false}) { // objects of the same namespace first
            for (const NamedObject *object : m_names.objects(target->kind)) {
                const bool fits = cluster || wanted.empty() || object->namespaceName == wanted || !object->isNamespaceWritten;
                if (fits == own && !object->name.ends_with('*'))
                    add(object->name, std::string(target->kind), object->namespaceName);
            }
        }
    }

    std::string_view m_text;
    const FieldPlace &m_place;
    const WorkspaceNames &m_names;
    std::vector<ProposedName> m_found;
};

} // namespace

std::vector<ProposedName> proposedMapKeys(const FieldPlace &place, const WorkspaceNames &names)
{
    const LabelUse use = labelUse(place, place.names.parent);
    return use == LabelUse::None ? std::vector<ProposedName>() : labelKeys(use, names);
}

std::vector<ProposedName> proposedValues(std::string_view text, const FieldPlace &place, const WorkspaceNames &names)
{
    return ValueFinder(text, place, names).find();
}

} // namespace bulkhead
