#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// A copy of a document in which empty values that libfyaml 0.8 cannot read are written out, and the way back to the original's
/// offsets. Two are known: a dash alone, before another in the same column, is refused (it gets a `~`), and an empty block scalar
/// swallows the lines after it that are not indented deeper (its header gets an indentation that no line has).
///
/// What only looks like one, inside a text, is told by the reader: it confirms the places where an insertion was read as meant.
class CompletedText {
public:
    explicit CompletedText(std::string_view original);

    [[nodiscard]] bool isOriginal() const { return m_insertions.empty(); }
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// The offset in the original; an inserted byte stands where it was inserted.
    [[nodiscard]] std::size_t originalOffset(std::size_t offset) const;

    void confirm(std::size_t originalOffset);
    /// Takes the insertions back that nobody confirmed; false if there are none.
    [[nodiscard]] bool dropUnconfirmed();

private:
    struct Insertion {
        std::size_t original = 0;
        std::string_view text;
        std::size_t offset = 0; ///< in the copy
        bool confirmed = false;
    };

    void find();
    void write();

    std::string_view m_original;
    std::string m_text;
    std::vector<Insertion> m_insertions; ///< in order
};

} // namespace bulkhead
