#include "core/report/object_json.h"

#include <algorithm>
#include <charconv>

namespace bulkhead {

namespace {

constexpr std::size_t kMostNodes = 400'000;
constexpr std::size_t kDeepest = 500; ///< aliases can lead back into what holds them

/// A plain scalar that JSON, too, writes as a number with a fraction or exponent.
std::optional<double> fraction(YamlNode scalar)
{
    const std::string_view text = scalar.scalar();
    const bool isNumber =
        text.contains('.') && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; });
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (!isNumber || scalar.isQuoted() || !scalar.tag().empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

jsoncons::ojson scalarJson(YamlNode scalar)
{
    if (const auto truth = scalar.boolean())
        return *truth;
    if (const auto number = scalar.integer())
        return *number;
    if (const auto number = fraction(scalar))
        return *number;
    if (scalar.isNull())
        return jsoncons::ojson::null();
    return std::string(scalar.scalar());
}

class Reader {
public:
    jsoncons::ojson read(YamlNode written)
    {
        const YamlNode node = written.resolved();
        const Level level(*this);
        if (++m_nodes > kMostNodes || !node)
            return jsoncons::ojson::null();
        if (node.isScalar())
            return scalarJson(node);
        if (node.isSequence()) {
            jsoncons::ojson list(jsoncons::json_array_arg);
            for (const YamlNode item : YamlItems(node))
                list.push_back(read(item));
            return list;
        }
        jsoncons::ojson mapping(jsoncons::json_object_arg);
        readEntries(node, mapping);
        return mapping;
    }

    [[nodiscard]] bool isWhole() const { return m_nodes <= kMostNodes; }

private:
    /// One step down; below the deepest one there is nothing more.
    class Level {
    public:
        explicit Level(Reader &reader)
            : m_reader(reader)
        {
            if (++m_reader.m_depth > kDeepest)
                m_reader.m_nodes = kMostNodes;
        }
        ~Level() { --m_reader.m_depth; }
        Level(const Level &) = delete;
        Level &operator=(const Level &) = delete;

    private:
        Reader &m_reader;
    };

    /// What a mapping says itself goes before what it merges.
    void readEntries(YamlNode node, jsoncons::ojson &mapping)
    {
        const auto isMerge = [](YamlNode key) { return key.scalar() == "<<" && !key.isQuoted(); };
        for (const auto [key, value] : YamlEntries(node)) {
            if (!isMerge(key) && m_nodes <= kMostNodes)
                mapping.insert_or_assign(key.resolved().scalar(), read(value));
        }
        for (const auto [key, value] : YamlEntries(node)) {
            if (isMerge(key))
                merge(value.resolved(), mapping);
        }
    }

    void merge(YamlNode from, jsoncons::ojson &mapping)
    {
        const Level level(*this);
        if (++m_nodes > kMostNodes)
            return;
        if (from.isSequence()) {
            for (const YamlNode one : YamlItems(from))
                merge(one, mapping);
            return;
        }
        jsoncons::ojson merged(jsoncons::json_object_arg);
        readEntries(from, merged);
        for (const auto &entry : merged.object_range()) {
            if (!mapping.contains(entry.key()))
                mapping.insert_or_assign(entry.key(), entry.value());
        }
    }

    std::size_t m_nodes = 0;
    std::size_t m_depth = 0;
};

} // namespace

std::optional<jsoncons::ojson> objectJson(YamlNode node)
{
    Reader reader;
    jsoncons::ojson json = reader.read(node);
    return reader.isWhole() ? std::optional(std::move(json)) : std::nullopt;
}

} // namespace bulkhead
