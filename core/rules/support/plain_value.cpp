#include "core/rules/support/plain_value.h"

#include "core/ci/made_value.h"

namespace bulkhead {

namespace {

YamlValue valueOf(const MadeValue &made)
{
    if (made.isScalar())
        return made.isString() ? YamlValue::string(made.text()) : YamlValue::raw(made.text().empty() ? "null" : made.text());
    if (made.isSequence()) {
        std::vector<YamlValue> items;
        for (const auto &[none, item] : made.entries())
            items.push_back(valueOf(item));
        return YamlValue::sequence(std::move(items));
    }
    std::vector<std::pair<std::string, YamlValue>> entries;
    for (const auto &[key, value] : made.entries())
        entries.emplace_back(key, valueOf(value));
    return YamlValue::mapping(std::move(entries));
}

} // namespace

YamlValue plainValue(YamlNode written)
{
    return valueOf(MadeValue::copyOf(written)); // bounded: it copies within a budget of nodes
}

} // namespace bulkhead
