#include "cli/diffoutput.h"

#include "cli/printable.h"
#include "cli/words.h"

#include <QCoreApplication>

#include <ostream>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// What the object as a whole needs saying, for the pair that is shown.
QString remarkOn(const ObjectComparison &object, const Columns &columns)
{
    if (columns.right == Side::Target && columns.left == Side::Live) {
        if (object.verdict == Verdict::Missing)
            return Tr::tr("missing: only %1 has it")
                .arg(QString::fromStdString(columns.rightTitle));
        if (object.verdict == Verdict::Extra)
            return Tr::tr("extra: only %1 has it").arg(QString::fromStdString(columns.leftTitle));
    }
    return {};
}

void writeCauses(const Terminal &terminal, const AlignedDocument &document, const DiffStyle &style)
{
    for (const FieldDifference &difference : document.differences) {
        std::string line = "# ";
        line += signOf(difference.cause);
        line += ' ' + printable(difference.path.toString());
        if (const std::string owner = ownerText(difference.owners, style.now); !owner.empty())
            line += "  " + owner;
        if (style.commitText) {
            if (const std::string commit = style.commitText(difference.path); !commit.empty())
                line += "  " + commit;
        }
        if (difference.keptBySync)
            line += "  " + Tr::tr("a sync keeps it").toStdString();
        terminal.out << terminal.colored(line, colorOf(difference.cause)) << '\n';
    }
}

} // namespace

bool writeObject(const Terminal &terminal, const ObjectComparison &object, const Columns &columns,
                 const DiffStyle &style)
{
    const std::shared_ptr<const AlignedDocument> document =
        align(object, columns.left, columns.right, style.align);
    if (document->isEqual())
        return false;
    const std::string name = printable(object.key.toString());
    const QString remark = remarkOn(object, columns);
    if (style.sideBySide) {
        terminal.out << terminal.colored(name, Color::Bold);
        if (!remark.isEmpty())
            terminal.out << "  " << printable(remark);
        terminal.out << '\n';
        writeSideBySide(terminal, *document, columns, style);
        terminal.out << '\n';
    } else {
        if (!remark.isEmpty())
            terminal.out << "# " << name << ": " << printable(remark) << '\n';
        else
            writeCauses(terminal, *document, style);
        writeUnified(terminal, *document, name, columns, style);
    }
    for (const Finding &finding : object.findings)
        terminal.out << terminal.colored("# " + printable(finding.text), Color::Dim) << '\n';
    return true;
}

} // namespace driftgate::cli
