#include "core/schema/workspace_names.h"

#include "core/kube/pod_spec_view.h"
#include "core/schema/name_reference.h"

#include <algorithm>
#include <unordered_map>

namespace bulkhead {

namespace {

bool isNamespaceTold(const Resource &resource)
{
    return isClusterScoped(resource.group(), resource.kind()) || !resource.metadata()["namespace"].scalar().empty();
}

/// Reads one object: its name, and the names it gives to others.
class ObjectReader {
public:
    ObjectReader(const Resource &resource, ManifestNames &names)
        : m_resource(resource)
        , m_names(names)
        , m_namespace(resource.namespaceName())
        , m_isTold(isNamespaceTold(resource))
    {
    }

    void read()
    {
        if (std::string name = m_resource.name(); !name.empty())
            m_names.objects.push_back({&m_resource, m_namespace, std::move(name), m_isTold});
        if (m_resource.kind() == "CustomResourceDefinition") {
            if (auto fields = DefinitionFields::read(m_resource))
                m_names.definitions.push_back(std::move(fields));
            return; // schemas name fields, not objects
        }
        readLabels();
        walk(m_resource.root(), {}, {});
    }

private:
    void readLabels()
    {
        if (m_resource.kind() == "Node")
            m_names.parts.push_back({LabelledPart::Kind::Node, &m_resource, bulkhead::readLabels(m_resource.metadata()["labels"])});
        for (const PodSpecView &pod : podSpecs(m_resource)) {
            m_names.parts.push_back({LabelledPart::Kind::Pod, &m_resource, bulkhead::readLabels(pod.metadata()["labels"])});
            for (const auto [key, value] : YamlEntries(pod.node()["nodeSelector"].resolved()))
                m_names.nodeLabelKeys.emplace_back(key.scalar());
        }
    }

    /// Aliases are not followed: what they stand for is read where it is written.
    void walk(YamlNode node, std::string_view parent, std::string_view grandparent)
    {
        if (node.isMapping()) {
            for (const auto [key, value] : YamlEntries(node)) {
                if (value.isScalar())
                    takeScalar(node, {key.scalar(), parent, grandparent}, value);
                else if (value.isMapping() || value.isSequence())
                    walk(value, key.scalar(), parent);
            }
        } else {
            for (YamlNode item = node.firstChild(); item; item = item.nextSibling()) {
                if (!item.isScalar() && !item.isAlias())
                    walk(item, parent, grandparent);
            }
        }
    }

    void takeScalar(YamlNode mapping, const FieldNames &field, YamlNode value)
    {
        const auto target = referenceTarget(field, [mapping](std::string_view key) { return mapping[key].scalar(); });
        if (!target || value.scalar().empty())
            return;
        const bool cluster = isClusterScoped({}, target->kind);
        const std::string place = cluster   ? std::string()
            : target->namespaceName.empty() ? m_namespace
                                            : std::string(target->namespaceName);
        m_names.references.push_back(
            {&m_resource, value, target->kind, place, cluster || !target->namespaceName.empty() || m_isTold});
    }

    const Resource &m_resource;
    ManifestNames &m_names;
    std::string m_namespace;
    bool m_isTold;
};

KindInfo infoOf(const FieldTable &table, const FieldTable::KindRow &row)
{
    const std::string_view group = table.textOf(row.group);
    std::string version(table.textOf(row.version));
    return {group.empty() ? version : std::string(group) + '/' + version, table.textOf(row.kind), FieldType(&table, row.type),
            row.isNamespaced};
}

} // namespace

ManifestNamesPtr ManifestNames::read(const ManifestPtr &manifest)
{
    auto names = std::make_shared<ManifestNames>();
    names->manifest = manifest;
    for (const Resource &resource : manifest->resources())
        ObjectReader(resource, *names).read();
    return names;
}

WorkspaceNames WorkspaceNames::read(std::span<const ManifestPtr> manifests, const WorkspaceNames *previous, Jobs jobs,
                                    const CancelToken &cancel)
{
    std::unordered_map<const Manifest *, ManifestNamesPtr> known;
    for (const ManifestNamesPtr &one : previous ? previous->m_manifests : std::vector<ManifestNamesPtr>())
        known.emplace(one->manifest.get(), one);
    WorkspaceNames names;
    names.m_manifests.resize(manifests.size());
    parallelFor(manifests.size(), jobs, cancel, [&](std::size_t i) {
        const auto found = known.find(manifests[i].get());
        names.m_manifests[i] = found == known.end() ? ManifestNames::read(manifests[i]) : found->second;
    });
    std::erase(names.m_manifests, nullptr); // after a cancel
    return names;
}

KindInfo WorkspaceNames::kind(std::string_view apiVersion, std::string_view kind) const
{
    for (const KindInfo &info : kinds()) {
        if (info.kind == kind && info.apiVersion == apiVersion)
            return info;
    }
    return {};
}

std::vector<KindInfo> WorkspaceNames::kinds() const
{
    std::vector<KindInfo> all;
    for (const FieldTable::KindRow &row : builtInFields().kinds)
        all.push_back(infoOf(builtInFields(), row));
    for (const ManifestNamesPtr &manifest : m_manifests) {
        for (const auto &definition : manifest->definitions) {
            for (const FieldTable::KindRow &row : definition->table().kinds)
                all.push_back(infoOf(definition->table(), row));
        }
    }
    return all;
}

std::vector<const NamedObject *> WorkspaceNames::objects(std::string_view kind) const
{
    std::vector<const NamedObject *> found;
    for (const ManifestNamesPtr &manifest : m_manifests) {
        for (const NamedObject &object : manifest->objects) {
            if (object.resource->kind() == kind)
                found.push_back(&object);
        }
    }
    return found;
}

std::map<std::string, std::vector<std::string>> WorkspaceNames::labels(LabelledPart::Kind kind) const
{
    std::map<std::string, std::vector<std::string>> all;
    for (const ManifestNamesPtr &manifest : m_manifests) {
        for (const LabelledPart &part : manifest->parts) {
            if (part.kind != kind)
                continue;
            for (const auto &[key, value] : part.labels) {
                std::vector<std::string> &values = all[key];
                if (!std::ranges::contains(values, value))
                    values.push_back(value);
            }
        }
        for (const std::string &key : manifest->nodeLabelKeys) {
            if (kind == LabelledPart::Kind::Node)
                all[key];
        }
    }
    return all;
}

} // namespace bulkhead
