// Hospitals to choose from, each with where it is and its telephone.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

PagedGrid {
    id: list

    required property var hospitals
    signal chosen(string code)

    rows: hospitals
    rowHeight: Theme.sized(188, 0)
    delegate: ChoiceCard {
        required property string code
        required property string name
        required property string level
        required property string level_en
        required property string kind
        required property string kind_en
        required property string address
        required property string phone
        objectName: "hospital." + code
        width: list.cellWidth
        height: list.cellHeight
        padding: 16
        text: name
        // Where it is comes first, should the rest not fit. Of several telephone numbers the first: others are a touch away.
        help: address + "\n" + [Words.either(level, level_en), Words.either(kind, kind_en), phone.split(/[、,，;；]/)[0]].filter(word => word).join(" · ")
        onClicked: list.chosen(code)
    }
}
