#pragma once

#include "base/result.h"
#include "manifest/object.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// One file of a recorded cluster: where in its text each object stands, so that one can be
/// changed and the others stay as they are, byte by byte.
///
/// The text itself is not kept: a dump may be large. The edits take it again and give the new
/// text; they never write.
class RecordedFile
{
public:
    /// `name` is the path as the user knows it; it goes into places. `json` is a guess from the
    /// file's name; it decides only for an empty file how its first object is written.
    [[nodiscard]] static RecordedFile parse(std::string_view text, const std::string &name,
                                            bool json);

    [[nodiscard]] const std::vector<Object> &objects() const { return m_objects; }
    /// What could not be read. Such a file is never written to.
    [[nodiscard]] const std::vector<Error> &errors() const { return m_errors; }

    /// The text with one object replaced.
    [[nodiscard]] std::string withReplaced(std::string_view text, size_t object,
                                           const Value &value) const;
    /// The text without one object; no value when nothing else is in it.
    [[nodiscard]] std::optional<std::string> withRemoved(std::string_view text,
                                                         size_t object) const;
    /// The text with one more object at its end: as an item where the file is a list, as a
    /// document of its own in other YAML; in other JSON all objects become a list's items.
    [[nodiscard]] std::string withAppended(std::string_view text, const Value &value) const;

private:
    struct Document {
        size_t marker = 0; ///< where its `---` line begins; == begin when there is none
        size_t begin = 0;  ///< of its content
        size_t end = 0;
        Value value;
        bool isList = false;
    };
    struct Position {
        size_t document = 0;
        std::optional<size_t> item; ///< of a list
    };

    void readJsonText(std::string_view text);
    void readYamlText(std::string_view text);
    void addDocument(Document document);
    void addObject(const Value &value, Position position);
    /// The text with another value in one document; comments around that one stay.
    [[nodiscard]] std::string replaced(std::string_view text, size_t document,
                                       const Value &value) const;

    std::string m_name;
    bool m_json = false;
    std::vector<Document> m_documents; ///< those with content
    std::vector<Object> m_objects;
    std::vector<Position> m_positions; ///< of m_objects
    std::vector<Error> m_errors;
};

} // namespace driftgate
