#include "core/ci/agent_environment.h"

namespace bulkhead {

namespace {

YamlNode below(YamlNode node, const std::vector<std::string> &keys)
{
    for (const std::string &key : keys)
        node = node[key];
    return node;
}

YamlNode variableItem(YamlNode container, std::string_view name)
{
    YamlNode found;
    for (const YamlNode variable : YamlItems(container["env"])) {
        if (variable["name"].scalar() == name) // of several the last wins
            found = variable;
    }
    return found;
}

} // namespace

AgentEnvironment AgentEnvironment::ofContainer(const CiSources &sources, YamlNode container, const std::string &namespaceName)
{
    AgentEnvironment environment;
    environment.m_base = container;
    for (const YamlNode source : YamlItems(container["envFrom"])) {
        const Resource *const map = sources.find("ConfigMap", namespaceName, source["configMapRef"]["name"].scalar());
        if (map && source["prefix"].text().empty())
            environment.m_maps.push_back(map->root()["data"]);
        else
            environment.m_isComplete = false;
    }
    return environment;
}

AgentEnvironment AgentEnvironment::ofValues(YamlNode values, std::vector<std::string> keys)
{
    AgentEnvironment environment;
    environment.m_base = values;
    environment.m_keys = std::move(keys);
    return environment;
}

YamlNode AgentEnvironment::operator[](std::string_view name) const
{
    if (!m_keys.empty())
        return below(m_base, m_keys)[name];
    if (const YamlNode own = environmentVariable(m_base, name))
        return own;
    for (auto map = m_maps.rbegin(); map != m_maps.rend(); ++map) {
        if (const YamlNode value = (*map)[name])
            return value;
    }
    return {};
}

Location AgentEnvironment::place(std::string_view name) const
{
    if (const YamlNode value = (*this)[name])
        return Location::written(value);
    YamlNode deepest = m_base;
    for (const std::string &key : m_keys) {
        if (!deepest[key])
            break;
        deepest = deepest[key];
    }
    if (m_keys.empty())
        return fieldBelow(m_base, {"env"}, m_base["name"]).location;
    return deepest.key() ? Location::implied(deepest) : Location::keyOf(deepest);
}

PatchResult AgentEnvironment::set(std::string_view name, std::string_view value) const
{
    if (!m_keys.empty()) {
        std::vector<std::string> keys = m_keys;
        keys.emplace_back(name);
        return YamlPatch::set(m_base, keys, YamlValue::string(value));
    }
    if (const YamlNode item = variableItem(m_base, name))
        return YamlPatch::set(item, {"value"}, YamlValue::string(value));
    const YamlValue added = YamlValue::mapping({{"name", YamlValue::string(name)}, {"value", YamlValue::string(value)}});
    if (m_base["env"].isSequence() && m_base["env"].size() > 0)
        return YamlPatch::append(m_base["env"], added);
    return YamlPatch::set(m_base, {"env"}, YamlValue::sequence({added}));
}

std::vector<YamlNode> mountedTexts(const CiSources &sources, YamlNode podSpec, const std::string &namespaceName)
{
    std::vector<YamlNode> texts;
    for (const YamlNode volume : YamlItems(podSpec["volumes"])) {
        const Resource *const map = sources.find("ConfigMap", namespaceName, volume["configMap"]["name"].scalar());
        if (!map)
            continue;
        for (const auto [key, value] : YamlEntries(map->root()["data"])) {
            if (value.isScalar())
                texts.push_back(value);
        }
    }
    return texts;
}

} // namespace bulkhead
