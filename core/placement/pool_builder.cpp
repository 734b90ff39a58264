#include "core/placement/pool_builder.h"

namespace bulkhead {

PoolBuilder::PoolBuilder(GroupSource source, const Resource &resource, YamlNode entry)
{
    m_group.source = source;
    m_group.name = resource.name();
    const YamlNode name = entry["name"] ? entry["name"] : resource.metadata()["name"];
    m_group.place = name ? Location::written(name) : Location::keyOf(entry);
}

PoolBuilder &PoolBuilder::name(std::string_view name)
{
    if (!name.empty())
        m_group.name = name;
    return *this;
}

PoolBuilder &PoolBuilder::labels(const FieldHome &home)
{
    m_group.labelHome = home;
    for (const auto &[key, value] : readLabels(home.value()))
        m_group.labels.insert_or_assign(key, value);
    return *this;
}

PoolBuilder &PoolBuilder::taints(const FieldHome &home, TaintSpelling spelling)
{
    m_group.taintHome = home;
    m_group.taintSpelling = spelling;
    for (const GroupTaint &taint : readTaints(home.value(), spelling))
        m_group.taints.push_back(taint);
    return *this;
}

PoolBuilder &PoolBuilder::requirements(YamlNode list)
{
    for (const YamlNode item : YamlItems(list))
        m_group.requirements.push_back(NodeRequirement::read(item));
    return *this;
}

PoolBuilder &PoolBuilder::count(std::size_t nodes)
{
    m_group.nodeCount = nodes;
    return *this;
}

PoolBuilder &PoolBuilder::countOf(YamlNode number)
{
    if (const auto nodes = number.integer(); nodes && *nodes >= 0)
        m_group.nodeCount = static_cast<std::size_t>(*nodes);
    return *this;
}

PoolBuilder &PoolBuilder::platformLabel(std::string_view key, std::string_view value)
{
    m_group.labels.emplace(key, value);
    return *this;
}

PoolBuilder &PoolBuilder::platformTaint(const Taint &taint)
{
    m_group.taints.push_back({taint, m_group.place});
    return *this;
}

PoolBuilder &PoolBuilder::uncertainLabel(std::string_view key)
{
    if (!m_group.labels.contains(key))
        m_group.varyingKeys.emplace(key);
    return *this;
}

NodeGroup PoolBuilder::take()
{
    return std::move(m_group);
}

std::vector<GroupTaint> readTaints(YamlNode node, TaintSpelling spelling)
{
    std::vector<GroupTaint> taints;
    if (spelling == TaintSpelling::Map) {
        for (const auto [key, value] : YamlEntries(node)) {
            const std::string text = std::string(key.scalar()) + '=' + std::string(value.resolved().scalar());
            if (const auto taint = Taint::parse(text))
                taints.push_back({*taint, Location::written(value)});
        }
        return taints;
    }
    for (const YamlNode item : YamlItems(node)) {
        if (spelling == TaintSpelling::Text) {
            if (const auto taint = Taint::parse(item.scalar()))
                taints.push_back({*taint, Location::written(item)});
        } else if (item.isMapping()) {
            const YamlNode key = item["key"];
            Taint taint = Taint::read(item);
            if (spelling == TaintSpelling::GoogleObject)
                taint.effect = taintEffectFromGoogle(item["effect"].text());
            taints.push_back({std::move(taint), Location::written(key ? key : item)});
        }
    }
    return taints;
}

} // namespace bulkhead
