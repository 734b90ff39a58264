#include "core/analysis/placement_homes.h"

#include "core/ci/toml/toml_patch.h"
#include "core/placement/placement_edits.h"
#include "core/text/text_origin.h"

#include <format>

namespace bulkhead {

namespace {

using Edits = Result<EditSet>;

template<typename Node>
Edits asEdits(Node node, PatchResult patch)
{
    if (!patch)
        return std::unexpected(std::move(patch.error()));
    return EditSet(editedSource(node.document()->source()), std::move(*patch));
}

Edits both(Edits one, const Edits &other)
{
    if (!one || !other)
        return one ? other : one;
    return PlacementEdits::merge(*one, *other).transform([&] { return std::move(*one); });
}

/// `nodeSelector` and `tolerations` as a pod spec has them.
class PodSpecHome final : public PlacementHome {
public:
    explicit PodSpecHome(const CiPlacementHome &home)
        : m_podSpec{home.yaml, home.keys}
        , m_container(home.container)
    {
    }

    [[nodiscard]] Edits hold(const Labels &labels, const std::vector<Toleration> &tolerations) const override
    {
        return PlacementEdits::hold(m_podSpec, labels, tolerations, m_container);
    }

private:
    FieldHome m_podSpec;
    std::string m_container;
};

/// Tables of [runners.kubernetes]: `"pool" = "ci"`, `"dedicated=ci" = "NoSchedule"`.
class GitLabHome final : public PlacementHome {
public:
    explicit GitLabHome(TomlNode runner)
        : m_runner(runner)
    {
    }

    [[nodiscard]] Edits hold(const Labels &labels, const std::vector<Toleration> &tolerations) const override
    {
        if (!m_runner["kubernetes"]) {
            Values tables;
            if (!labels.empty())
                tables.emplace_back("node_selector", tableOf(labels));
            if (!tolerations.empty())
                tables.emplace_back("node_tolerations", tableOf(entriesOf(tolerations)));
            return asEdits(m_runner, TomlPatch::set(m_runner, {"kubernetes"}, TomlValue::table(std::move(tables))));
        }
        return both(labels.empty() ? EditSet() : set("node_selector", labels),
                    tolerations.empty() ? EditSet() : set("node_tolerations", entriesOf(tolerations)));
    }

private:
    using Values = std::vector<std::pair<std::string, TomlValue>>;

    [[nodiscard]] static TomlValue tableOf(const Labels &entries)
    {
        Values values;
        for (const auto &[name, value] : entries)
            values.emplace_back(name, TomlValue::string(value));
        return TomlValue::table(std::move(values));
    }

    [[nodiscard]] static Labels entriesOf(const std::vector<Toleration> &tolerations)
    {
        Labels entries;
        for (const Toleration &toleration : tolerations) {
            const bool isEqual = toleration.op == Toleration::Operator::Equal;
            entries.emplace(isEqual ? toleration.key + '=' + toleration.value : toleration.key,
                            toleration.effect ? toString(*toleration.effect) : std::string_view());
        }
        return entries;
    }

    [[nodiscard]] Edits set(const std::string &key, const Labels &entries) const
    {
        const TomlNode table = m_runner["kubernetes"][key];
        if (!table)
            return asEdits(m_runner, TomlPatch::set(m_runner, {"kubernetes", key}, tableOf(entries)));
        EditSet all;
        for (const auto &[name, value] : entries) {
            const Edits one = asEdits(table, TomlPatch::set(table, {name}, TomlValue::string(value)));
            if (!one)
                return one;
            if (const auto merged = PlacementEdits::merge(all, *one); !merged)
                return std::unexpected(merged.error());
        }
        return all;
    }

    TomlNode m_runner;
};

/// A pod template in Configuration as Code: labels are one text, and tolerations have no field of their own but that for YAML.
class JenkinsHome final : public PlacementHome {
public:
    explicit JenkinsHome(YamlNode podTemplate)
        : m_template(podTemplate)
    {
    }

    [[nodiscard]] Edits hold(const Labels &labels, const std::vector<Toleration> &tolerations) const override
    {
        return both(labels.empty() ? EditSet() : setSelectors(labels),
                    tolerations.empty() ? EditSet() : addTolerations(tolerations));
    }

private:
    [[nodiscard]] Edits setSelectors(const Labels &labels) const
    {
        const YamlNode written = m_template["nodeSelector"];
        std::string text;
        for (const auto &[key, value] : labels)
            text += std::format("{}{}={}", text.empty() ? "" : ",", key, value);
        for (const std::string &pair : pairsOf(written.scalar())) {
            if (!labels.contains(pair.substr(0, pair.find('='))))
                text.insert(0, pair + ',');
        }
        return asEdits(m_template, YamlPatch::set(m_template, {"nodeSelector"}, YamlValue::string(text)));
    }

    [[nodiscard]] Edits addTolerations(const std::vector<Toleration> &tolerations) const
    {
        std::string items;
        for (const Toleration &toleration : tolerations)
            items += (items.empty() ? "" : ", ") + item(toleration);
        const std::string text = "spec: {tolerations: [" + items + "]}";
        return asEdits(m_template, YamlPatch::set(m_template, {"yaml"}, YamlValue::string(text)));
    }

    [[nodiscard]] static std::vector<std::string> pairsOf(std::string_view text)
    {
        std::vector<std::string> pairs;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(','), text.size());
            if (end > 0)
                pairs.emplace_back(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return pairs;
    }

    [[nodiscard]] static std::string item(const Toleration &toleration)
    {
        const bool isEqual = toleration.op == Toleration::Operator::Equal;
        std::string text = std::format("{{key: '{}', operator: {}", toleration.key, isEqual ? "Equal" : "Exists");
        if (isEqual)
            text += std::format(", value: '{}'", toleration.value);
        if (toleration.effect)
            text += std::format(", effect: {}", toString(*toleration.effect));
        return text + '}';
    }

    YamlNode m_template;
};

} // namespace

PlacementHomePtr placementHome(const CiPlacementHome &home)
{
    switch (home.form) {
    case CiPlacementHome::Form::PodSpec:
        return std::make_shared<PodSpecHome>(home);
    case CiPlacementHome::Form::GitLab:
        return std::make_shared<GitLabHome>(home.toml);
    case CiPlacementHome::Form::JenkinsTemplate:
        return std::make_shared<JenkinsHome>(home.yaml);
    case CiPlacementHome::Form::Nowhere:
        break;
    }
    return nullptr;
}

} // namespace bulkhead
