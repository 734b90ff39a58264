#pragma once

#include "core/text/text_origin.h"
#include "core/yaml/yaml_document.h"

#include <memory>
#include <vector>

namespace bulkhead {

/// The value of a YAML scalar as a text of its own, in another language or in YAML again. Places and edits lead back into the
/// scalar: byte for byte where it is a literal block, a plain or quoted text on one line, or has escapes; in folded text and text
/// over several quoted lines a place is the whole scalar, and edits are refused.
class EmbeddedText final : public TextOrigin {
public:
    /// `scalar` must be one; the result keeps its source alive, not its document.
    [[nodiscard]] static SourcePtr create(YamlNode scalar);

    [[nodiscard]] OriginPlace place(TextRange range) const override;
    [[nodiscard]] Result<TextEdit> lift(const TextEdit &edit) const override;
    [[nodiscard]] SourcePtr liftsTo() const override { return m_outer; }

private:
    /// Bytes that stand for one another. Of equal size they do so one by one; else as a whole (an escape).
    struct Piece {
        ByteOffset inner = 0;
        ByteOffset innerSize = 0;
        ByteOffset outer = 0;
        ByteOffset outerSize = 0;
    };

    explicit EmbeddedText(YamlNode scalar);
    void readLiteral(YamlNode scalar);
    void readQuoted(YamlNode scalar);
    void addPiece(Piece piece);
    [[nodiscard]] bool isExact(std::string_view inner) const;
    [[nodiscard]] ByteOffset outerBegin(ByteOffset inner) const;
    [[nodiscard]] ByteOffset outerEnd(ByteOffset inner) const;
    [[nodiscard]] const Piece *pieceAt(ByteOffset inner) const;
    [[nodiscard]] TextEdit liftIntoLiteral(const TextEdit &edit) const;
    [[nodiscard]] Result<TextEdit> liftIntoLine(const TextEdit &edit) const;

    SourcePtr m_outer;
    TextRange m_whole; ///< of the scalar
    YamlStyle m_style;
    bool m_isShared;
    bool m_isMapped = false; ///< the pieces say where each byte is
    std::size_t m_indentation = 0; ///< of a literal block
    ByteOffset m_innerSize = 0;
    std::vector<Piece> m_pieces; ///< in order; between them are line breaks
};

} // namespace bulkhead
