#pragma once

#include "compare/aligned.h"
#include "compare/columnwriter.h"
#include "compare/context.h"
#include "compare/pathtree.h"

#include <vector>

namespace driftgate
{

/// Writes two states of an object into two columns and a row for each line, walking both trees
/// together, so that rows come out of the structure.
class Aligner
{
public:
    /// `tree`: the marks of what differs, indices into the document's differences.
    Aligner(AlignedDocument &out, const PathTree &tree, const AlignOptions &options);

    /// Either may be missing. `order`: whose order of keys both sides follow; may be null.
    void run(const Value *left, const Value *right, const Value *order, const FieldContext &at);

private:
    struct Mark {
        int difference = -1;
        bool unmanaged = false;
        bool ignored = false;
    };
    struct Pair {
        std::string_view key;
        const Value *left = nullptr;
        const Value *right = nullptr;
        const Value *order = nullptr;
        size_t leftPlace = 0;
        size_t rightPlace = 0;
    };
    using Pairs = std::vector<Pair>;

    void value(const Pair &pair, const FieldContext &at, const PathTree::Node *node, Mark mark,
               size_t indent, bool isItem);
    void mapping(const Pair &pair, const FieldContext &at, const PathTree::Node *node, Mark mark,
                 size_t indent);
    void sequence(const Pair &pair, const FieldContext &at, const PathTree::Node *node, Mark mark,
                  size_t indent);
    void keyed(const Pair &pair, const FieldContext &at, const PathTree::Node *node, Mark mark,
               size_t indent);
    void whole(const Pair &pair, const FieldContext &at, const PathTree::Node *node, Mark mark,
               size_t indent);
    void leaves(const Pair &pair, const FieldContext &at, Mark mark, size_t indent, bool isItem);
    void unalike(const Pair &pair, const FieldContext &at, const PathTree::Node *node, Mark mark,
                 size_t indent, bool isItem);
    void oneSide(const Pair &pair, const FieldContext &at, const PathTree::Node *node, Mark mark,
                 size_t indent, bool isItem);
    bool writeEqual(const Pair &pair, size_t indent, bool isItem);
    void write(ColumnWriter &column, const Pair &pair, const Value &value, size_t indent,
               bool isItem);

    [[nodiscard]] Mark marked(const PathTree::Node *node, Mark mark) const;
    void lines(int left, int right, Mark mark, bool isEqual);
    void compareLines(size_t leftFrom, int leftLine, size_t rightFrom, int rightLine, Mark mark);
    void row(int left, int right, Mark mark, bool isEqual);
    [[nodiscard]] static Pairs inOrder(Pairs matched, Pairs lefts);

    AlignedDocument &m_out;
    const PathTree &m_tree;
    AlignOptions m_options;
    ColumnWriter m_left;
    ColumnWriter m_right;
};

/// A copy of a value without what the tree marks as unmanaged; `rows` counts the lines it takes.
[[nodiscard]] Value withoutUnmanaged(const Value &value, const PathTree &tree,
                                     const PathTree::Node *node, const FieldContext &at,
                                     size_t &rows);

} // namespace driftgate
