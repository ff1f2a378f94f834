// Items to choose from, a page at a time.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

PagedGrid {
    id: list

    required property var items
    signal chosen(string code)

    rows: items
    delegate: ChoiceCard {
        required property string code
        required property string name
        required property string name_en
        required property bool is_on_the_spot
        required property int promised_days
        objectName: "item." + code
        width: list.cellWidth
        height: list.cellHeight
        text: Words.either(name, name_en)
        nameLines: height >= Theme.sized(168, 0) ? 3 : 2
        help: Words.time(is_on_the_spot, promised_days)
        onClicked: list.chosen(code)
    }
}
