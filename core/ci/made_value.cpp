#include "core/ci/made_value.h"

#include "core/yaml/yaml_document.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::size_t kNodeBudget = 20'000;
constexpr std::size_t kMaximumDepth = 64;

} // namespace

MadeValue MadeValue::string(std::string_view text, const Location &cause)
{
    MadeValue value;
    value.m_text = text;
    value.m_isString = true;
    value.m_cause = cause;
    return value;
}

MadeValue MadeValue::boolean(bool of, const Location &cause)
{
    MadeValue value;
    value.m_text = of ? "true" : "false";
    value.m_cause = cause;
    return value;
}

MadeValue MadeValue::number(std::int64_t of, const Location &cause)
{
    MadeValue value;
    value.m_text = std::to_string(of);
    value.m_cause = cause;
    return value;
}

MadeValue MadeValue::mapping(const Location &cause)
{
    MadeValue value;
    value.m_kind = YamlKind::Mapping;
    value.m_cause = cause;
    return value;
}

MadeValue MadeValue::sequence(const Location &cause)
{
    MadeValue value;
    value.m_kind = YamlKind::Sequence;
    value.m_cause = cause;
    return value;
}

MadeValue MadeValue::copyOf(YamlNode written)
{
    std::size_t budget = kNodeBudget;
    return copy(written, 0, budget);
}

MadeValue MadeValue::copy(YamlNode written, std::size_t depth, std::size_t &budget)
{
    const YamlNode node = written.resolved();
    MadeValue value;
    if (!node)
        return value;
    value.m_cause = Location::written(node);
    if (node.isScalar()) {
        value.m_text = node.scalar();
        value.m_isString = node.style() != YamlStyle::Plain || node.tag() == "!!str";
        return value;
    }
    value.m_kind = node.kind();
    if (depth >= kMaximumDepth)
        return value;
    if (node.isSequence()) {
        for (const YamlNode item : YamlItems(node)) {
            if (budget == 0)
                break;
            --budget;
            value.m_entries.emplace_back(std::string(), copy(item, depth + 1, budget));
        }
        return value;
    }
    for (const auto [key, entry] : YamlEntries(node)) {
        if (budget == 0)
            break;
        --budget;
        if (key.scalar() == "<<" && !key.isQuoted())
            value.addMissing(copy(entry, depth + 1, budget));
        else
            value.set(key.scalar(), copy(entry, depth + 1, budget));
    }
    return value;
}

const MadeValue *MadeValue::find(std::string_view key) const
{
    if (!isMapping())
        return nullptr;
    const auto found = std::ranges::find(m_entries, key, [](const auto &entry) { return std::string_view(entry.first); });
    return found == m_entries.end() ? nullptr : &found->second;
}

MadeValue *MadeValue::find(std::string_view key)
{
    return const_cast<MadeValue *>(std::as_const(*this).find(key));
}

std::string_view MadeValue::textOf(std::string_view key) const
{
    const MadeValue *const value = find(key);
    return value && value->isScalar() ? std::string_view(value->m_text) : std::string_view();
}

MadeValue &MadeValue::set(std::string_view key, MadeValue value)
{
    m_kind = YamlKind::Mapping;
    if (MadeValue *const known = find(key)) {
        *known = std::move(value);
        return *known;
    }
    return m_entries.emplace_back(std::string(key), std::move(value)).second;
}

void MadeValue::remove(std::string_view key)
{
    std::erase_if(m_entries, [&](const auto &entry) { return entry.first == key; });
}

MadeValue &MadeValue::mappingAt(std::string_view key, const Location &cause)
{
    MadeValue *const known = find(key);
    return known && known->isMapping() ? *known : set(key, mapping(cause));
}

MadeValue &MadeValue::sequenceAt(std::string_view key, const Location &cause)
{
    MadeValue *const known = find(key);
    return known && known->isSequence() ? *known : set(key, sequence(cause));
}

MadeValue &MadeValue::append(MadeValue item)
{
    m_kind = YamlKind::Sequence;
    return m_entries.emplace_back(std::string(), std::move(item)).second;
}

MadeValue &MadeValue::prepend(MadeValue item)
{
    m_kind = YamlKind::Sequence;
    return m_entries.emplace(m_entries.begin(), std::string(), std::move(item))->second;
}

const MadeValue *MadeValue::itemNamed(std::string_view name) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const auto &item) { return item.second.textOf("name") == name; });
    return found == m_entries.end() ? nullptr : &found->second;
}

MadeValue *MadeValue::itemNamed(std::string_view name)
{
    return const_cast<MadeValue *>(std::as_const(*this).itemNamed(name));
}

void MadeValue::addMissing(const MadeValue &other)
{
    if (other.isSequence()) { // `<<: [a, b]`: of several the first wins
        for (const auto &[key, value] : other.m_entries)
            addMissing(value);
        return;
    }
    for (const auto &[key, value] : other.m_entries) {
        MadeValue *const known = find(key);
        if (!known)
            set(key, value);
        else if (known->isMapping() && value.isMapping())
            known->addMissing(value);
    }
}

void MadeValue::overlay(const MadeValue &other)
{
    for (const auto &[key, value] : other.m_entries) {
        MadeValue *const known = find(key);
        if (value.isScalar() && !value.isString() && (value.text().empty() || value.text() == "null" || value.text() == "~"))
            remove(key);
        else if (known && known->isMapping() && value.isMapping())
            known->overlay(value);
        else
            set(key, value);
    }
}

} // namespace bulkhead
