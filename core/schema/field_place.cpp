#include "core/schema/field_place.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// metav1.ObjectMeta, which the schemas of custom kinds do not repeat.
FieldType objectMetadata()
{
    const FieldTable &table = builtInFields();
    return table.kinds.empty() ? FieldType() : FieldType(&table, table.kinds.front().type).field("metadata").type;
}

bool isScalar(ValueKind kind)
{
    return kind != ValueKind::Any && kind != ValueKind::Object && kind != ValueKind::List && kind != ValueKind::Map;
}

/// Goes down the levels of a scan with the type of each.
class PlaceReader {
public:
    PlaceReader(std::string_view text, const WorkspaceNames &names, FieldPlace &place)
        : m_text(text)
        , m_names(names)
        , m_place(place)
    {
    }

    void read()
    {
        for (const CaretLevel &level : m_place.scan.levels) {
            if (level.kind == CaretLevel::Kind::Mapping)
                enterMapping(level);
            else
                enterItem();
        }
        if (m_place.scan.place == CaretScan::Place::Value)
            m_place.names = {m_steps.back(), stepBefore(1), stepBefore(2)};
        else
            m_place.names = {{}, stepBefore(0), stepBefore(1)};
        finishKey();
    }

private:
    [[nodiscard]] std::string_view stepBefore(std::size_t count) const
    {
        return m_steps.size() > count ? m_steps[m_steps.size() - 1 - count] : std::string_view();
    }

    void enterMapping(const CaretLevel &level)
    {
        m_place.needsDash = m_type.kind() == ValueKind::List;
        if (m_place.needsDash) // the dash is still to be written
            m_type = m_type.element();
        takeObject(level);
        m_place.container = m_type;
        if (level.step.empty())
            return;
        m_place.field = m_type.field(level.step);
        if (m_place.isObject && level.step == "metadata" && m_place.field.type.kind() == ValueKind::Any)
            m_place.field.type = objectMetadata();
        m_type = m_place.field.type;
        m_steps.push_back(level.step);
        m_place.path.emplace_back(level.step);
        m_isItem = false;
    }

    void enterItem()
    {
        m_place.container = m_type;
        m_place.field = {{}, m_place.field.description, {}, m_type.element(), false};
        m_type = m_type.element();
        m_isItem = true;
        if (!m_place.path.empty())
            m_place.path.back() += "[]";
    }

    /// A mapping that names its kind is an object of it, wherever the schema allows any.
    void takeObject(const CaretLevel &level)
    {
        const std::string_view kind = level.scalar(m_text, "kind");
        const std::string_view apiVersion = level.scalar(m_text, "apiVersion");
        const bool root = m_steps.empty();
        const bool listItem = m_steps.size() == 1 && m_steps.front() == "items" && m_isItem && !m_type;
        const bool open = !m_type || m_type.kind() == ValueKind::Any;
        const bool itself = open && (root || listItem || (!kind.empty() && !apiVersion.empty()));
        m_place.isObject = itself || (!kind.empty() && !apiVersion.empty());
        if (!itself)
            return;
        m_place.kind = kind;
        m_place.apiVersion = apiVersion;
        m_type = m_names.kind(apiVersion, kind).type;
        takeNamespace(level);
    }

    void takeNamespace(const CaretLevel &level)
    {
        const auto &levels = m_place.scan.levels;
        const auto next = static_cast<std::size_t>(&level - levels.data()) + 1;
        const std::string_view written = level.step == "metadata" && next < levels.size()
            ? levels[next].scalar(m_text, "namespace")
            : scalarBelow(m_text, level, "metadata", "namespace");
        m_place.namespaceName = written;
    }

    /// An item of a list of scalars looks like a key until one knows the list.
    void finishKey()
    {
        if (m_place.scan.place != CaretScan::Place::Key)
            return;
        const bool scalarItem = isScalar(m_type.kind()) && (m_isItem || m_place.needsDash) && !m_place.scan.hasColon;
        if (!scalarItem)
            return;
        m_place.scan.place = CaretScan::Place::Value;
        m_place.field.type = m_type;
        m_place.names = {stepBefore(0), stepBefore(1), stepBefore(2)};
    }

    std::string_view m_text;
    const WorkspaceNames &m_names;
    FieldPlace &m_place;
    FieldType m_type;
    std::vector<std::string_view> m_steps;
    bool m_isItem = false;
};

} // namespace

FieldPlace placeAt(std::string_view text, ByteOffset offset, const WorkspaceNames &names)
{
    FieldPlace place;
    place.scan = scanAt(text, offset);
    if (place.scan.place == CaretScan::Place::Nowhere || place.scan.levels.empty())
        return place;
    // A bare item at the end of the levels has an empty mapping of its own: it may become one.
    PlaceReader(text, names, place).read();
    return place;
}

} // namespace bulkhead
